#pragma once

#include <string>
#include <vector>

#include "plugin/panel/cover_page.h"
#include "plugin/panel/question_view.h"
#include "plugin/panel/words.h"

class QLabel;
class QLineEdit;
class QScrollArea;

namespace hsg {

/// The technologist's sheet, in the place of the guide: what the template lets the technologist fill in, large, by key
/// or by mouse, with the name of who fills it in. Every entry is kept at once beside the draft of the reading; none of
/// it is an answer until the reader accepts it.
class TechnologistPage : public CoverPage {
    Q_OBJECT
public:
    TechnologistPage(const PanelContext& context, QWidget* parent);

protected:
    void focusInEvent(QFocusEvent* event) override;

private:
    void build();
    void buildForm();
    void connectView(QuestionView& view);
    void refresh();
    void write(const QuestionView& view, const reporting::Value& value, const std::string& reason);
    void move(const QuestionView& from, int delta);
    bool isNamed() const;

    PanelContext context_;
    Words words_;
    QLineEdit* name_ = nullptr;
    QLabel *state_ = nullptr, *hint_ = nullptr;
    QScrollArea* scroll_ = nullptr;
    std::vector<QuestionView*> views_;
};

/// "Sheet of NAME, 10:05 · 5 entries"; empty without a sheet.
QString sheetWords(const reporting::Reading& reading);

}  // namespace hsg
