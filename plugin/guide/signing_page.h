#pragma once

#include <QWidget>

#include "plugin/panel/report_desk.h"

class QFormLayout;
class QLabel;
class QLineEdit;

namespace hsg {

/// Who signs reports, among the preferences of the window. In force as soon as a field is left; a name is needed.
/// Another id is another reader: the former profile stays and comes back with its id.
class SigningPage : public QWidget {
    Q_OBJECT
public:
    SigningPage(ReportDesk& desk, QWidget* parent);

private:
    QLineEdit* field(const char* id, const QString& label, QFormLayout& form);
    void refresh();
    void take();

    ReportDesk& desk_;
    QLineEdit *name_ = nullptr, *organisation_ = nullptr, *id_ = nullptr;
    QLabel* state_ = nullptr;
};

}  // namespace hsg
