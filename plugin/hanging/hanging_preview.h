#pragma once

#include <QStringList>
#include <QWidget>

#include "plugin/hanging/engine.h"
#include "plugin/hanging/pane_words.h"

namespace hsg {

/// What a stage would hang on the films that are open, drawn small: one box a pane, with the film's words. A click
/// chooses a pane; `chosen` is a place of the stage as written.
class HangingPreview : public QWidget {
    Q_OBJECT
public:
    HangingPreview(const PanelContext& context, QWidget* parent);
    void show(const hanging::Lightbox& box, const reporting::HangingLayout& layout,
              const reporting::HangingStage& stage, int chosen);
    QSize sizeHint() const override { return {300, 120}; }
    bool hasHeightForWidth() const override { return false; }

signals:
    void paneChosen(int pane);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QRect cell(int pane) const;

    const PanelContext& context_;
    int rows_ = 1, columns_ = 1, chosen_ = 0;
    bool isUsed_ = false;
    QStringList texts_;
    std::vector<bool> isFilm_;
};

}  // namespace hsg
