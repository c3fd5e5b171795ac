#pragma once

#include <QAbstractButton>
#include <QWidget>
#include <vector>

#include "plugin/panel/guide_steps.h"
#include "plugin/panel/words.h"

namespace hsg {

/// The steps of the guide, each with its state in a sign and a number: ✓ complete, how many answers are missing,
/// ▲ a warning, ✖ a contradiction.
class StepBar : public QWidget {
    Q_OBJECT
public:
    StepBar(const PanelContext& context, const Words& words, QWidget* parent);
    void refresh();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    class Chip;
    PanelContext context_;
    std::vector<StepRef> steps_;
    std::vector<Chip*> chips_;
};

}  // namespace hsg
