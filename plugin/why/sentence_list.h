#pragma once

#include <QScrollArea>
#include <string>
#include <vector>

#include "plugin/panel/words.h"
#include "reporting/model/report.h"

class QVBoxLayout;

namespace hsg {

/// The report sentence by sentence, as the preview prints it: each opens its reasons below. Tab and Return reach all of
/// it.
class SentenceList : public QScrollArea {
    Q_OBJECT
public:
    SentenceList(const PanelContext& context, const Words& words, QWidget* parent);
    /// In a language of the report. What is open stays open if the report still says it.
    void showReport(const reporting::Report& report, const std::string& language);

private:
    void addSection(const reporting::Section& section, int depth);
    void addHeading(const QString& words, int depth);
    void addSentence(const reporting::Sentence& sentence);
    void addFinding(const reporting::Finding& finding);
    void addRow(const QString& sign, const QColor& colour, const QString& words, const QString& ground,
                const std::string& key, const reporting::SideId& side);

    PanelContext context_;
    Words words_;
    std::string language_;
    QWidget *content_ = nullptr, *place_ = nullptr;
    QVBoxLayout* rows_ = nullptr;
    std::string open_;  ///< key of the row whose reasons are open
    reporting::Report shown_;
};

}  // namespace hsg
