#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <algorithm>

#include "plugin/hanging/hanging_preview.h"
#include "plugin/hanging/pane_words.h"
#include "plugin/hanging/selector_form.h"
#include "plugin/hanging/stage_form.h"

/// What the form shows, and what its acts do to the layout.
namespace hsg {

using reporting::FilmSelector;
using reporting::HangingPane;

namespace {

std::string freeSelectorId(const reporting::HangingLayout& layout) {
    for (int number = 1;; ++number)
        if (const auto id = "films_" + std::to_string(number); !layout.selector(id)) return id;
}

std::string freeStageId(const reporting::HangingLayout& layout) {
    for (int number = 1;; ++number)
        if (const auto id = "stage_" + std::to_string(number); !layout.stage(id)) return id;
}

/// No pane wants these any more.
void dropUnused(reporting::HangingLayout& layout) {
    std::erase_if(layout.selectors, [&](const FilmSelector& selector) {
        return std::none_of(layout.stages.begin(), layout.stages.end(), [&](const auto& stage) {
            return std::any_of(stage.panes.begin(), stage.panes.end(), [&](const HangingPane& pane) {
                return std::find(pane.show.begin(), pane.show.end(), selector.id) != pane.show.end();
            });
        });
    });
}

}  // namespace

void StageForm::show(const reporting::HangingLayout& layout, bool canEdit) {
    const bool isSame = layout.id == layout_.id;
    if (isSame && layout == layout_ && editable_->isEnabled() == canEdit) return refreshPreview();
    layout_ = layout;
    if (!isSame) stage_ = pane_ = films_ = 0;
    stage_ = std::clamp(stage_, 0, static_cast<int>(layout_.stages.size()) - 1);
    for (auto* widget :
         {static_cast<QWidget*>(editable_), static_cast<QWidget*>(addStage_), static_cast<QWidget*>(removeStage_)})
        widget->setEnabled(canEdit);
    removeStage_->setEnabled(canEdit && layout_.stages.size() > 1);
    load();
}

void StageForm::chooseStage(const std::string& stageId) {
    for (std::size_t i = 0; i < layout_.stages.size(); ++i)
        if (layout_.stages[i].id == stageId) stage_ = static_cast<int>(i);
    pane_ = films_ = 0;
    load();
}

void StageForm::load() {
    const PaneWords words(context_);
    stages_->clear();
    for (std::size_t i = 0; i < layout_.stages.size(); ++i) {
        const QString name = words.name(layout_, layout_.stages[i]);
        stages_->addItem(name.isEmpty() ? tr("%1 of %2").arg(i + 1).arg(layout_.stages.size()) : name);
    }
    stages_->setCurrentIndex(stage_);
    const auto& one = stage();
    const auto name = one.name.find(context_.host.settings().language());
    name_->setText(name == one.name.end() ? QString() : QString::fromStdString(name->second));
    {
        const QSignalBlocker rows(rows_), columns(columns_);
        rows_->setValue(one.rows);
        columns_->setValue(one.columns);
    }
    scale_->setCurrentIndex(one.sameScale ? 0 : 1);
    links_->setCurrentIndex(one.links ? 1 : 0);
    const auto links = one.links.value_or(reporting::StageLinks{});
    const bool on[] = {links.pan, links.zoom, links.window, links.rotation};
    for (int i = 0; i < 4; ++i) linkBoxes_[i]->setChecked(on[i]);
    compare_->setCurrentIndex(static_cast<int>(one.compare));
    const Words labels(context_.session.source(), context_.host.settings());
    QStringList steps;
    for (const auto& step : one.steps) steps << labels.label("step." + step);
    steps_->setText(steps.isEmpty() ? tr("none") : listed(steps));
    loadPane();
}

void StageForm::loadPane() {
    pane_ = std::clamp(pane_, 0, static_cast<int>(stage().panes.size()) - 1);
    const auto& one = pane();
    filmsTitle_->setText(QStringLiteral("<b>%1</b>").arg(tr("Pane %1").arg(pane_ + 1)));
    fillFilms(*first_, one.show.empty() ? std::string() : one.show[0], false);
    fillFilms(*second_, one.show.size() > 1 ? one.show[1] : std::string(), true);
    missing_->setCurrentIndex(static_cast<int>(one.missing));
    polarity_->setCurrentIndex(static_cast<int>(one.polarity));
    window_->setCurrentIndex(window_->findData(one.window.value_or(-1)));
    const auto choice = static_cast<std::size_t>(films_);
    const auto* selector = choice < one.show.size() ? layout_.selector(one.show[choice]) : nullptr;
    selector_->setVisible(selector != nullptr);
    if (selector) selector_->show(*selector);
    refreshPreview();
}

void StageForm::fillFilms(QComboBox& box, const std::string& chosen, bool mayBeNone) {
    const PaneWords words(context_);
    box.clear();
    if (mayBeNone) box.addItem(tr("nothing else"), QString());
    for (const auto& selector : layout_.selectors)
        box.addItem(words.describe(selector), QString::fromStdString(selector.id));
    box.addItem(tr("Other films…"), QStringLiteral("+"));
    box.setCurrentIndex(std::max(0, box.findData(QString::fromStdString(chosen))));
}

void StageForm::chooseFilms(int place, const QVariant& chosen) {
    auto id = chosen.toString().toStdString();
    const auto at = static_cast<std::size_t>(place);
    auto& show = pane().show;
    if (id == "+") {
        FilmSelector fresh;
        fresh.id = id = freeSelectorId(layout_);
        layout_.selectors.push_back(fresh);
    }
    if (id.empty()) {
        if (at < show.size()) show.erase(show.begin() + place);
    } else if (at < show.size()) {
        show[at] = id;
    } else {
        show.push_back(id);
    }
    films_ = std::min(place, static_cast<int>(show.size()) - 1);
    dropUnused(layout_);
    change();
    loadPane();
}

void StageForm::refreshPreview() {
    if (layout_.stages.empty()) return;
    const auto box = driver_.lightbox();
    preview_->show(box, layout_, stage(), pane_);
    const PaneWords words(context_);
    QStringList lines;
    for (const auto& reason : hanging::hang(box, layout_, stage()).reasons) lines << words.reason(reason);
    reasons_->setText(lines.isEmpty() ? tr("Everything hangs as written.") : lines.join(QLatin1Char('\n')));
}

void StageForm::addStage() {
    auto copy = stage();
    copy.id = freeStageId(layout_);
    copy.name.clear();
    copy.steps.clear();
    layout_.stages.push_back(copy);
    stage_ = static_cast<int>(layout_.stages.size()) - 1;
    removeStage_->setEnabled(true);
    change();
    load();
}

void StageForm::removeStage() {
    if (layout_.stages.size() < 2) return;
    layout_.stages.erase(layout_.stages.begin() + stage_);
    stage_ = std::max(0, stage_ - 1);
    pane_ = films_ = 0;
    removeStage_->setEnabled(layout_.stages.size() > 1);
    dropUnused(layout_);
    change();
    load();
}

/// A place that comes is like the last one; its film is the next of the same kind.
void StageForm::setGrid() {
    auto& one = stage();
    one.rows = rows_->value();
    one.columns = columns_->value();
    const auto like = one.panes.empty() ? HangingPane{} : one.panes.back();
    one.panes.resize(static_cast<std::size_t>(one.rows * one.columns), like);
    dropUnused(layout_);
    change();
    loadPane();
}

void StageForm::fillSteps() {
    stepMenu_->clear();
    const Words labels(context_.session.source(), context_.host.settings());
    for (const auto& step : context_.session.source().steps) {
        auto* action = stepMenu_->addAction(labels.label("step." + step.id));
        action->setCheckable(true);
        auto& steps = stage().steps;
        action->setChecked(std::find(steps.begin(), steps.end(), step.id) != steps.end());
        connect(action, &QAction::triggered, this, [this, id = step.id](bool on) {
            std::erase(stage().steps, id);
            if (on) stage().steps.push_back(id);
            change();
            load();
        });
    }
}

void StageForm::change() {
    refreshPreview();
    emit edited(layout_);
}

}  // namespace hsg
