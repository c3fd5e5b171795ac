#include "plugin/panel/choice_view.h"

#include <QKeyEvent>
#include <algorithm>

namespace hsg {

using reporting::Answer;
using reporting::Choice;
using reporting::Choices;

namespace {

std::vector<std::string> chosenBy(const Answer* answer) {
    if (!answer) return {};
    if (const auto* one = std::get_if<Choice>(&answer->value)) return {one->code};
    if (const auto* many = std::get_if<Choices>(&answer->value))
        return many->codes.empty() ? std::vector<std::string>{std::string()} : many->codes;
    return {};
}

bool contains(const std::vector<std::string>& list, const std::string& item) {
    return std::find(list.begin(), list.end(), item) != list.end();
}

}  // namespace

std::vector<QString> optionKeys(const reporting::Question& question) {
    std::vector<QString> keys;
    for (const auto& option : question.options) keys.push_back(QString::fromStdString(option.key).toUpper());
    const QString free = QStringLiteral("123456789ABCDEFGHIJKLMOPQRSTUVWXYZ");
    for (auto& key : keys) {
        for (int i = 0; key.isEmpty() && i < free.size(); ++i)
            if (std::find(keys.begin(), keys.end(), free.mid(i, 1)) == keys.end()) key = free.mid(i, 1);
    }
    const bool isTaken = std::find(keys.begin(), keys.end(), QStringLiteral("N")) != keys.end();
    keys.push_back(isTaken ? QString() : QStringLiteral("N"));
    return keys;
}

ChoiceView::ChoiceView(const reporting::Question& question, const reporting::SideId& side, const Words& words,
                       QWidget* parent)
    : QuestionView(question, side, words, parent) {
    const auto keys = optionKeys(question);
    if (isMany()) {
        QString none = words.noneOfThese();
        if (!none.isEmpty()) none[0] = none[0].toUpper();
        const bool isFree = std::find(keys.begin(), keys.end(), QStringLiteral("0")) == keys.end();
        add({}, isFree ? QStringLiteral("0") : QString(), none);
    }
    for (std::size_t i = 0; i < question.options.size(); ++i)
        if (question.options[i].id != question.notAssessable)
            add(question.options[i].id, keys[i], words.option(question, question.options[i].id));
    addNotAssessable(keys.back().isEmpty() ? QStringLiteral("⇧N") : keys.back());
}

void ChoiceView::add(const std::string& id, const QString& key, const QString& words) {
    auto* button = new OptionButton(key, words, body());
    const auto index = items_.size();
    connect(button, &QAbstractButton::clicked, this, [this, index] {
        setFocus(Qt::MouseFocusReason);
        choose(index);
    });
    options()->addWidget(button);
    items_.push_back({id, button});
}

void ChoiceView::choose(std::size_t index) {
    const auto& id = items_[index].id;
    if (isReadOnly()) {
        refreshValue(current(), nullptr);
        return;
    }
    if (!isMany()) {
        answerNow(Choice{id}, true);
        return;
    }
    Choices chosen;
    if (const auto* many = current() ? std::get_if<Choices>(&current()->value) : nullptr) chosen = *many;
    if (id.empty()) {
        answerNow(Choices{}, true);
        return;
    }
    Choices next;
    for (const auto& item : items_)  // in the order of the template
        if (!item.id.empty() && (item.id == id) != contains(chosen.codes, item.id)) next.codes.push_back(item.id);
    if (!next.codes.empty())
        answerNow(next, false);
    else
        emit cleared();  // the last one taken away is a blank, not "none of these"
}

void ChoiceView::refreshValue(const Answer* answer, const Answer* proposal) {
    const auto chosen = chosenBy(answer);
    const auto proposed = answer ? std::vector<std::string>() : chosenBy(proposal);
    for (const auto& item : items_) {
        item.button->setLook(contains(chosen, item.id)     ? OptionButton::Look::Chosen
                             : contains(proposed, item.id) ? OptionButton::Look::Proposed
                                                           : OptionButton::Look::Plain);
        item.button->setEnabled(!isReadOnly());
    }
}

bool ChoiceView::valueKey(QKeyEvent& event) {
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) return false;
    if (event.key() == Qt::Key_Left || event.key() == Qt::Key_Right)
        return point(event.key() == Qt::Key_Right ? 1 : -1);
    const bool isEnter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter || event.key() == Qt::Key_Space;
    if (isEnter && pointed_ >= 0) {
        choose(static_cast<std::size_t>(pointed_));
        return true;
    }
    if (isEnter && isMany() && current()) {
        emit done();
        return true;
    }
    if (event.key() == Qt::Key_N && (event.modifiers() & Qt::ShiftModifier)) return false;
    const QString character = event.text().toUpper();
    if (character.isEmpty()) return false;
    const auto found = std::find_if(items_.begin(), items_.end(),
                                    [&](const auto& item) { return item.button->shortcutKey() == character; });
    if (found == items_.end()) return false;
    choose(static_cast<std::size_t>(found - items_.begin()));
    return true;
}

bool ChoiceView::point(int delta) {
    const int count = static_cast<int>(items_.size());
    if (count == 0 || isReadOnly()) return true;
    const int next = pointed_ < 0 ? (delta > 0 ? 0 : count - 1) : (pointed_ + delta + count) % count;
    unpoint();
    pointed_ = next;
    items_[static_cast<std::size_t>(next)].button->setPointed(true);
    return true;
}

void ChoiceView::unpoint() {
    if (pointed_ >= 0) items_[static_cast<std::size_t>(pointed_)].button->setPointed(false);
    pointed_ = -1;
}

void ChoiceView::focusOutEvent(QFocusEvent* event) {
    unpoint();
    QuestionView::focusOutEvent(event);
}

}  // namespace hsg
