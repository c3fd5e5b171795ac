#pragma once

#include <QColor>
#include <QFrame>
#include <vector>

#include "plugin/panel/words.h"

class QLabel;
class QVBoxLayout;

namespace hsg {

class QuestionView;

/// A checklist: the questions of one group under their title, which says how many are still open.
class GroupFrame : public QFrame {
    Q_OBJECT
public:
    GroupFrame(const std::string& group, const Words& words, QWidget* parent);
    void add(QuestionView& view);
    /// After the views were refreshed: hidden while none of its questions is asked.
    void refresh(const reporting::Reading& reading);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::string group_;
    Words words_;
    std::vector<QuestionView*> views_;
    QLabel *title_ = nullptr, *state_ = nullptr;
    QVBoxLayout* rows_ = nullptr;
    QColor colour_;
};

}  // namespace hsg
