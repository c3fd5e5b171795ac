#pragma once

#include <map>
#include <vector>

#include "plugin/panel/cover_page.h"
#include "plugin/panel/words.h"
#include "plugin/readers/agreement.h"

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace hsg {

/// Two readings of the same films side by side, question by question where they differ: the reader of the consensus
/// takes one of the two answers or gives another. Both readings are kept whole. In the place of the guide.
class ConsensusPage : public CoverPage {
    Q_OBJECT
public:
    ConsensusPage(const PanelContext& context, QWidget* parent);

protected:
    void focusInEvent(QFocusEvent* event) override;

private:
    void build();
    void begin();
    void refresh();
    void addClasses(QVBoxLayout& rows);
    void addRow(QVBoxLayout& rows, const Disagreement& one);
    void addChoices(QWidget& frame, QVBoxLayout& column, const Disagreement& one);
    void take(const reporting::QuestionRef& ref, const reporting::Answer* answer);

    PanelContext context_;
    Words words_;
    QLabel* head_ = nullptr;
    QScrollArea* scroll_ = nullptr;
    bool tookKeys_ = false;
};

}  // namespace hsg
