#include "plugin/editor/rules_box.h"

#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

#include "plugin/panel/theme.h"
#include "plugin/panel/words.h"

namespace hsg::editor {

namespace {

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

/// A combo of ids, the present one chosen; one that is not offered any more stands as it is.
QComboBox* choiceOf(const std::vector<std::pair<std::string, QString>>& offered, const std::string& present,
                    QWidget* parent) {
    auto* combo = new QComboBox(parent);
    for (const auto& [id, words] : offered) combo->addItem(words, text(id));
    if (combo->findData(text(present)) < 0) combo->addItem(text(present), text(present));
    combo->setCurrentIndex(combo->findData(text(present)));
    combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    combo->setFocusPolicy(Qt::StrongFocus);  // the wheel scrolls the page
    return combo;
}

}  // namespace

RulesBox::RulesBox(ShelfDesk& shelf, const std::string& language, QWidget* parent)
    : QFrame(parent), shelf_(shelf), language_(language) {
    setObjectName(QStringLiteral("templateRules"));
    setStyleSheet(QStringLiteral("#templateRules { background: %1; border: 1px solid %2; border-radius: 4px }")
                      .arg(theme::css(theme::surface), theme::css(theme::line)));
    auto* column = new QVBoxLayout(this);
    auto* head = new QHBoxLayout;
    auto* title = new QLabel(tr("Which template a new reading gets"), this);
    title->setStyleSheet(QStringLiteral("font-size: 13pt; font-weight: bold"));
    head->addWidget(title);
    head->addStretch(1);
    add_ = new QPushButton(tr("Add a rule"), this);
    add_->setObjectName(QStringLiteral("addRule"));
    head->addWidget(add_);
    column->addLayout(head);
    tab_ = theme::tabPlace(*this);
    place_ = new QScrollArea(this);
    place_->setFrameShape(QFrame::NoFrame);
    place_->setWidgetResizable(true);
    place_->setFocusPolicy(Qt::NoFocus);
    place_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(place_);
    otherwise_ = new QLabel(this);
    otherwise_->setObjectName(QStringLiteral("otherwise"));
    otherwise_->setWordWrap(true);
    otherwise_->setStyleSheet(QStringLiteral("color: %1").arg(theme::css(theme::dim)));
    column->addWidget(otherwise_);
    connect(add_, &QPushButton::clicked, this, &RulesBox::add);
    connect(&shelf, &ShelfDesk::scanned, this, &RulesBox::refresh);
    refresh();
}

void RulesBox::refresh() {
    const auto now = shelf_.rules();
    const auto* focused = QApplication::focusWidget();
    const bool isInUse = rows_ && focused && rows_->isAncestorOf(focused) && now == rules_;
    if (!isInUse) {  // what somebody types in stays
        rules_ = now;
        build();
    }
    say();
}

void RulesBox::say() {
    const auto* force = shelf_.inForce();
    const auto id = force ? text(force->id) : QStringLiteral("—");
    otherwise_->setText(rules_.empty()
                            ? tr("Every new reading gets “%1”, the template in force. A rule chooses another "
                                 "one by the contrast or by words in the descriptions of the study.")
                                  .arg(id)
                            : tr("The first rule that fits counts. Where none fits: “%1”, the template in "
                                 "force.")
                                  .arg(id));
    add_->setEnabled(rules_.size() < maxTemplateRules && !shelf_.entries().empty());
}

void RulesBox::build() {
    rows_ = new QWidget;
    auto* column = new QVBoxLayout(rows_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    for (std::size_t i = 0; i < rules_.size(); ++i) column->addWidget(rowOf(i));
    column->addStretch(1);
    place_->setWidget(rows_);
    theme::orderTabs(*tab_, *rows_);
    place_->setVisible(!rules_.empty());
    const int shown = static_cast<int>(std::min<std::size_t>(rules_.size(), 4));
    place_->setFixedHeight(shown * 34);
}

QWidget* RulesBox::rowOf(std::size_t index) {
    auto* row = new QWidget(rows_);
    row->setObjectName(QStringLiteral("rule%1").arg(index + 1));
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(new QLabel(QStringLiteral("%1.").arg(index + 1), row));
    line->addWidget(new QLabel(tr("Contrast"), row));
    line->addWidget(contrastOf(index, row));
    line->addWidget(new QLabel(tr("Words in the description"), row));
    line->addWidget(wordsOf(index, row), 1);
    line->addWidget(new QLabel(QStringLiteral("→"), row));
    line->addWidget(templateOf(index, row));
    addMoves(index, row);
    return row;
}

QWidget* RulesBox::contrastOf(std::size_t index, QWidget* row) {
    std::vector<std::pair<std::string, QString>> offered{{"", tr("any")}};
    if (const auto* force = shelf_.inForce(); force && force->compiled) {
        const auto& source = reporting::templateOf(*force->compiled);
        const Words words(source, language_);
        for (const auto& one : source.interval.classes) offered.emplace_back(one.id, words.contrast(one.id));
        offered.emplace_back("unknown", words.contrast("unknown"));
    }
    auto* combo = choiceOf(offered, rules_[index].contrastClass, row);
    combo->setObjectName(QStringLiteral("contrast"));
    combo->setAccessibleName(tr("Contrast of rule %1").arg(index + 1));
    connect(combo, &QComboBox::activated, this, [this, index, combo] {
        auto rule = rules_[index];
        rule.contrastClass = combo->currentData().toString().toStdString();
        change(index, rule);
    });
    return combo;
}

QString RulesBox::placeholderOf(const TemplateRule& rule) {
    return rule.saysNothing() ? tr("not used yet: choose a contrast or type words") : tr("any");
}

QWidget* RulesBox::wordsOf(std::size_t index, QWidget* row) {
    auto* edit = new QLineEdit(text(rules_[index].words), row);
    edit->setObjectName(QStringLiteral("words"));
    edit->setAccessibleName(tr("Words in the description, rule %1").arg(index + 1));
    edit->setPlaceholderText(placeholderOf(rules_[index]));
    edit->setMaxLength(static_cast<int>(maxRuleWords) / 4);  // of UTF-8
    connect(edit, &QLineEdit::textEdited, this, [this, index, edit] {
        auto rule = rules_[index];
        rule.words = edit->text().trimmed().toStdString();
        change(index, rule);
    });
    return edit;
}

QWidget* RulesBox::templateOf(std::size_t index, QWidget* row) {
    std::vector<std::pair<std::string, QString>> offered;
    for (const auto& entry : shelf_.entries()) {
        const bool isKnown =
            std::any_of(offered.begin(), offered.end(), [&](const auto& one) { return one.first == entry.id; });
        if (entry.compiled && !isKnown) offered.emplace_back(entry.id, text(entry.id));
    }
    auto* combo = choiceOf(offered, rules_[index].templateId, row);
    combo->setObjectName(QStringLiteral("template"));
    combo->setAccessibleName(tr("Template of rule %1").arg(index + 1));
    connect(combo, &QComboBox::activated, this, [this, index, combo] {
        auto rule = rules_[index];
        rule.templateId = combo->currentData().toString().toStdString();
        change(index, rule);
    });
    return combo;
}

void RulesBox::addMoves(std::size_t index, QWidget* row) {
    const auto button = [&](const QString& sign, const QString& name, const char* id, bool isEnabled, auto act) {
        auto* made = new QPushButton(sign, row);
        made->setObjectName(QString::fromLatin1(id));
        made->setAccessibleName(name);
        made->setToolTip(name);
        made->setEnabled(isEnabled);
        made->setFixedWidth(34);
        row->layout()->addWidget(made);
        connect(made, &QPushButton::clicked, this, act);
    };
    button(QStringLiteral("↑"), tr("Rule %1 up").arg(index + 1), "up", index > 0, [this, index] { move(index, -1); });
    button(QStringLiteral("↓"), tr("Rule %1 down").arg(index + 1), "down", index + 1 < rules_.size(),
           [this, index] { move(index, 1); });
    button(QStringLiteral("×"), tr("Remove rule %1").arg(index + 1), "remove", true, [this, index] { remove(index); });
}

void RulesBox::change(std::size_t index, const TemplateRule& rule) {
    rules_[index] = rule;
    shelf_.setRules(rules_);
    const auto* row = rows_->findChild<QWidget*>(QStringLiteral("rule%1").arg(index + 1));
    if (auto* edit = row ? row->findChild<QLineEdit*>(QStringLiteral("words")) : nullptr)
        edit->setPlaceholderText(placeholderOf(rule));
}

void RulesBox::move(std::size_t index, int by) {
    const auto to = static_cast<std::size_t>(static_cast<int>(index) + by);
    std::swap(rules_[index], rules_[to]);
    shelf_.setRules(rules_);
    focus(to, by < 0 ? "up" : "down");
}

void RulesBox::remove(std::size_t index) {
    rules_.erase(rules_.begin() + static_cast<std::ptrdiff_t>(index));
    shelf_.setRules(rules_);
    focus(std::min(index, rules_.empty() ? 0 : rules_.size() - 1), "remove");
}

void RulesBox::add() {
    const auto* force = shelf_.inForce();
    const auto* first = force ? force : &shelf_.entries().front();
    rules_.push_back({{}, {}, first->id});
    shelf_.setRules(rules_);
    focus(rules_.size() - 1, "contrast");
}

void RulesBox::focus(std::size_t index, const char* control) {
    // the button that was pressed goes with its row: after its click has ended
    QTimer::singleShot(0, this, [this, index, name = QString::fromLatin1(control)] {
        build();
        say();
        auto* row = rows_->findChild<QWidget*>(QStringLiteral("rule%1").arg(index + 1));
        auto* wanted = row ? row->findChild<QWidget*>(name) : add_;
        if (row && wanted && !wanted->isEnabled()) wanted = row->findChild<QWidget*>(QStringLiteral("remove"));
        if (!wanted) return;
        wanted->setFocus(Qt::OtherFocusReason);
        if (row) place_->ensureWidgetVisible(row);
    });
}

}  // namespace hsg::editor
