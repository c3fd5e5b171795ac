#pragma once

#include <QWidget>

#include "plugin/panel/words.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace hsg {

class GroundView;

/// Why a side has its class: the rule, every input with the answers and films behind it, what is said with it; and the
/// reader's own class in its place, with a typed reason.
class WhyView : public QWidget {
    Q_OBJECT
public:
    WhyView(const PanelContext& context, const reporting::SideId& side, const Words& words, QWidget* parent);
    void refresh(const reporting::Conclusion& conclusion);

private:
    void buildOverride(QVBoxLayout& column);
    void refreshOverride(const reporting::Conclusion& conclusion);
    void applyOverride();

    PanelContext context_;
    reporting::SideId side_;
    Words words_;
    GroundView* ground_ = nullptr;
    QComboBox* class_ = nullptr;
    QLineEdit* reason_ = nullptr;
    QPushButton *apply_ = nullptr, *remove_ = nullptr;
};

}  // namespace hsg
