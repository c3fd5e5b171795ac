#include "plugin/strip/phase_targets.h"

#include <QPainter>
#include <algorithm>

#include "plugin/panel/theme.h"

namespace hsg {

std::vector<PhaseKey> phaseKeys(const reporting::Template& source) {
    std::vector<PhaseKey> keys;
    const auto isFree = [&](QChar key) {
        return std::none_of(keys.begin(), keys.end(), [&](const auto& one) { return one.key == key; });
    };
    for (const auto& phase : source.phases) {
        QString candidates = QString::fromStdString(phase.id).toUpper() + QStringLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
        const auto free =
            std::find_if(candidates.cbegin(), candidates.cend(), [&](QChar c) { return c.isLetter() && isFree(c); });
        keys.push_back({phase.id, free == candidates.cend() ? QChar() : *free});
    }
    return keys;
}

PhaseTargets::PhaseTargets(const reporting::Template& source, const Words& words, QWidget* parent) : QWidget(parent) {
    for (const auto& phase : source.phases) phases_.emplace_back(phase.id, words.phase(phase.id));
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

QRect PhaseTargets::cell(std::size_t index) const {
    const int count = std::max(1, static_cast<int>(phases_.size()));
    const int i = static_cast<int>(index);
    const int from = width() * i / count, to = width() * (i + 1) / count;
    return {from + 2, 2, to - from - 4, height() - 4};
}

std::string PhaseTargets::phaseAt(const QPoint& place) const {
    for (std::size_t i = 0; i < phases_.size(); ++i)
        if (cell(i).contains(place)) return phases_[i].first;
    return {};
}

void PhaseTargets::point(const QPoint& place) {
    pointed_ = phaseAt(place);
    update();
}

void PhaseTargets::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme::ground);
    for (std::size_t i = 0; i < phases_.size(); ++i) {
        const bool isPointed = phases_[i].first == pointed_;
        painter.setPen(QPen(isPointed ? theme::accent : theme::dim, isPointed ? 2 : 1, Qt::DashLine));
        painter.setBrush(isPointed ? theme::chosen : theme::raised);
        painter.drawRoundedRect(cell(i), 4, 4);
        painter.setPen(theme::text);
        painter.drawText(cell(i), Qt::AlignCenter | Qt::TextWordWrap, phases_[i].second);
    }
}

}  // namespace hsg
