#pragma once

#include <QFrame>
#include <string>
#include <vector>

#include "plugin/panel/words.h"

class QLabel;
class QPushButton;

namespace hsg {

/// Films whose header names the patient otherwise than the home of the reading: both headers side by side, and the
/// reader's word that they are one person. Hidden while there is nothing to confirm.
class IdentityBanner : public QFrame {
    Q_OBJECT
public:
    IdentityBanner(const PanelContext& context, const Words& words, QWidget* parent);
    void refresh();

private:
    QString headers(const std::string& home, const std::string& other) const;
    PanelContext context_;
    QLabel* text_ = nullptr;
    QPushButton* confirm_ = nullptr;
    std::string study_;
};

}  // namespace hsg
