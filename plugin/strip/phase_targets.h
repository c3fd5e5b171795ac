#pragma once

#include <QWidget>
#include <string>
#include <utility>
#include <vector>

#include "plugin/panel/words.h"

namespace hsg {

struct PhaseKey {
    std::string phase;
    QChar key;  ///< upper case
};
/// One letter for each phase: the first of its id that is still free.
std::vector<PhaseKey> phaseKeys(const reporting::Template& source);

/// The phases side by side, shown over the strip while a film is dragged: dropped on one, the film is of that phase.
class PhaseTargets : public QWidget {
    Q_OBJECT
public:
    PhaseTargets(const reporting::Template& source, const Words& words, QWidget* parent);
    /// The phase at that place of this widget; empty outside.
    std::string phaseAt(const QPoint& place) const;
    void point(const QPoint& place);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QRect cell(std::size_t index) const;
    std::vector<std::pair<std::string, QString>> phases_;
    std::string pointed_;
};

}  // namespace hsg
