#pragma once

#include <QStringList>
#include <string>

#include "plugin/editor/trial_desk.h"

class QTreeWidget;
class QWidget;

namespace hsg::editor {

QTreeWidget* trialList(QWidget* parent, const QStringList& heads, const QString& name);
/// Equal changes together, with how many readings they concern.
void fillChanges(QTreeWidget& list, const TrialDesk::Result& result, const std::string& language);
/// Reading by reading, at most 20,000 rows.
void fillReadings(QTreeWidget& list, const TrialDesk::Result& result, const std::string& language);

}  // namespace hsg::editor
