#include "plugin/editor/item_form.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>
#include <map>

#include "plugin/editor/form_maker.h"
#include "plugin/editor/item_search.h"
#include "plugin/editor/item_words.h"
#include "plugin/editor/problem_line.h"
#include "plugin/panel/boxes.h"
#include "plugin/panel/theme.h"

namespace hsg::editor {

using namespace reporting::authoring;

namespace {
constexpr int widest = 900;
}

ItemForm::ItemForm(const FormContext& context, QWidget* parent) : QWidget(parent), context_(context) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 4, 4, 4);
    column->setSpacing(4);
    buildHead(*column);
    scroll_ = theme::scrollColumn(this);
    column->addWidget(scroll_, 1);
    nothing_ = new QLabel(tr("Choose a part of the template on the left."), this);
    nothing_->setStyleSheet(QStringLiteral("color: %1").arg(theme::css(theme::dim)));
    column->addWidget(nothing_);
}

void ItemForm::buildHead(QVBoxLayout& column) {
    auto* line = new QHBoxLayout;
    title_ = new QLabel(this);
    title_->setWordWrap(true);
    title_->setStyleSheet(QStringLiteral("font-size: 13pt; font-weight: bold"));
    line->addWidget(title_, 1);
    id_ = new QLineEdit(this);
    id_->setObjectName(QStringLiteral("itemId"));
    id_->setAccessibleName(tr("Id; Enter renames it everywhere"));
    id_->setToolTip(tr("Id in rules and files; Enter renames it everywhere"));
    id_->setFixedWidth(170);
    line->addWidget(id_, 0, Qt::AlignTop);
    column.addLayout(line);
    connect(id_, &QLineEdit::returnPressed, this, &ItemForm::rename);
    auto* about = new QHBoxLayout;
    purpose_ = new QLabel(this);
    purpose_->setWordWrap(true);
    purpose_->setStyleSheet(QStringLiteral("color: %1").arg(theme::css(theme::dim)));
    about->addWidget(purpose_, 1);
    owner_ = new QLabel(this);
    owner_->setStyleSheet(QStringLiteral("color: %1").arg(theme::css(theme::dim)));
    about->addWidget(owner_);
    revert_ = new QPushButton(tr("Take the change back"), this);
    revert_->setToolTip(tr("As in the template that this one is built on"));
    about->addWidget(revert_);
    connect(revert_, &QPushButton::clicked, this,
            [this] { context_.desk.apply({Revert{path_}}, tr("back to what is inherited")); });
    source_ = new QPushButton(tr("Show in the file"), this);
    source_->setObjectName(QStringLiteral("showSource"));
    about->addWidget(source_);
    connect(source_, &QPushButton::clicked, this, &ItemForm::sourceWanted);
    column.addLayout(about);
}

void ItemForm::show(const NodePath& path, ItemKind kind) {
    const bool isSame = path == path_ && kind == kind_ && !shape_.empty();
    path_ = path;
    kind_ = kind;
    if (isSame) return refresh();  // what is being typed into stays
    shape_.clear();
    refresh();
    scroll_->ensureVisible(0, 0);
}

void ItemForm::refresh() {
    const auto facts = context_.desk.facts();
    if (!facts || !context_.desk.isChecked()) return;
    const auto* item = itemAt(*facts, path_);
    if (item && item->kind != kind_ && kind_ == ItemKind::Other) kind_ = item->kind;
    nothing_->setVisible(!item);
    scroll_->setVisible(item);
    source_->setVisible(item);
    if (!item) {
        title_->clear();
        for (auto* part : std::initializer_list<QWidget*>{id_, owner_, purpose_, revert_}) part->hide();
        return;
    }
    showHead(*facts, *item);
    // the kind of a question and its lists decide which fields there are
    std::string shape = path_.text() + "|" + valueAt(*facts, path_ / "kind") + "|" +
                        (facts->view().has(path_ / "cases") ? "c" : "") +
                        (facts->view().has(path_ / "text") ? "t" : "");
    for (const auto& language : facts->languages) shape += "|" + language;
    if (kind_ == ItemKind::Template || kind_ == ItemKind::Card)
        for (const char* list : {"reasons", "cases"})
            if (const auto node = facts->view().at(path_ / list))
                for (const auto& one : node->value.items) shape += "," + one.text;
    if (shape != shape_) {
        shape_ = shape;
        rebuild(*facts, *item);
    }
    for (auto* field : fields_) field->load(*facts);
    showProblems(*facts);
    orderTabs();
}

void ItemForm::rebuild(const DraftFacts& facts, const OutlineItem& item) {
    fields_.clear();
    others_ = nullptr;
    box_ = new QWidget;
    theme::onGround(*box_);
    box_->setMaximumWidth(widest);
    auto* rows = new QVBoxLayout(box_);
    rows->setContentsMargins(0, 2, 8, 8);
    rows->setSpacing(4);
    FormMaker maker(context_, facts, box_);
    fields_ = maker.fields(item);
    for (auto* field : fields_) {
        rows->addWidget(field);
        field->raise();  // siblings in the order that is seen: orderTabs goes by it
    }
    if (fields_.empty()) {
        auto* words = new QLabel(tr("This part is written in the file."), box_);
        words->setWordWrap(true);
        rows->addWidget(words);
    }
    rows->addStretch(1);
    // a button of the former one may be what asked for this
    if (auto* former = scroll_->takeWidget()) {
        former->hide();
        former->deleteLater();
    }
    scroll_->setWidget(box_);
}

void ItemForm::showHead(const DraftFacts& facts, const OutlineItem& item) {
    title_->setText(
        QStringLiteral("%1: %2").arg(ItemWords::kind(item.kind), ItemWords::title(item, facts, context_.language)));
    id_->setVisible(!item.id.empty() && item.kind != ItemKind::Template);
    if (!id_->hasFocus()) id_->setText(QString::fromStdString(item.id));
    const bool isOwn = item.owner == Owner::Own;
    id_->setReadOnly(!isOwn || !FormMaker::canRename(item.kind));
    purpose_->setText(FormMaker::purpose(item.kind));
    purpose_->show();
    owner_->setText(ItemWords::owner(item.owner));
    owner_->setVisible(facts.view().isOverlay());
    revert_->setVisible(item.owner == Owner::Changed || item.owner == Owner::Removed);
}

void ItemForm::rename() {
    const auto facts = context_.desk.facts();
    const auto* item = facts ? itemAt(*facts, path_) : nullptr;
    const auto id = id_->text().trimmed().toStdString();
    if (!item || id == item->id || id.empty()) return;
    std::string owner;
    if (item->kind == ItemKind::Option) owner = valueAt(*facts, path_.parent().parent() / "id");
    auto renamed = path_;
    if (!renamed.steps.empty() && renamed.steps.back().starts_with('@')) renamed.steps.back() = "@" + id;
    if (item->kind == ItemKind::Code || item->kind == ItemKind::Phrase) renamed.steps.back() = id;
    const auto kind = item->kind;
    if (!context_.desk.apply({RenameId{kind, item->id, id, owner}}, tr("new id"))) return;
    path_ = renamed;
    context_.goTo(renamed);
}

namespace {

bool isBefore(const reporting::Place& place, const reporting::Diagnostic& at) {
    return place.file == at.file && (place.line < at.line || (place.line == at.line && place.column <= at.column));
}

}  // namespace

Field* ItemForm::fieldAt(const DraftFacts& facts, const reporting::Diagnostic& place) const {
    Field* best = nullptr;
    reporting::Place nearest;
    for (auto* field : fields_)
        for (const auto& start : field->places(facts)) {
            if (!isBefore(start, place)) continue;
            const bool isNearer =
                !best || start.line > nearest.line || (start.line == nearest.line && start.column >= nearest.column);
            if (!isNearer) continue;
            best = field;
            nearest = start;
        }
    return best;
}

void ItemForm::showProblems(const DraftFacts& facts) {
    std::map<Field*, std::vector<const DraftProblem*>> byField;
    std::vector<const DraftProblem*> others;
    for (const auto& problem : facts.check->problems) {
        const bool isHere = problem.path && problem.path->startsWith(path_);
        auto* field = fieldAt(facts, problem.diagnostic);
        if (field && (isHere || problem.diagnostic.file.ends_with("labels.yaml") ||
                      problem.diagnostic.file.ends_with("phrases.yaml"))) {
            const auto starts = field->places(facts);
            const bool isOnLine = std::any_of(starts.begin(), starts.end(), [&](const auto& start) {
                return start.file == problem.diagnostic.file && start.line == problem.diagnostic.line;
            });
            if (isHere || isOnLine) {
                byField[field].push_back(&problem);
                continue;
            }
        }
        if (isHere) others.push_back(&problem);
    }
    for (auto* field : fields_) field->showProblems(byField[field], facts);
    delete others_;
    others_ = nullptr;
    if (others.empty() || !box_) return;
    others_ = new QWidget(box_);
    others_->lower();  // first of the children: orderTabs goes by them
    auto* column = new QVBoxLayout(others_);
    column->setContentsMargins(0, 0, 0, 4);
    for (const auto* problem : others) column->addWidget(new ProblemLine(context_.desk, *problem, others_));
    static_cast<QVBoxLayout*>(box_->layout())->insertWidget(0, others_);
}

/// What is made later stands at the end of the window's order: it is put where it is seen.
void ItemForm::orderTabs() {
    if (box_) theme::orderTabs(*source_, *box_);
}

void ItemForm::focusFirst() {
    for (auto* field : fields_) {
        auto* target = field->focusProxy() ? field->focusProxy() : field->findChild<QLineEdit*>();
        for (auto* child : field->findChildren<QWidget*>())
            if (!target && child->focusPolicy() == Qt::StrongFocus) target = child;
        if (!target) continue;
        target->setFocus(Qt::OtherFocusReason);
        return;
    }
}

void ItemForm::focusPlace(const reporting::Place& place) {
    const auto facts = context_.desk.facts();
    if (!facts) return;
    reporting::Diagnostic at;
    at.file = place.file;
    at.line = place.line;
    at.column = place.column;
    if (auto* field = fieldAt(*facts, at)) {
        if (field->focusProxy()) field->focusProxy()->setFocus(Qt::OtherFocusReason);
        scroll_->ensureWidgetVisible(field);
    }
}

}  // namespace hsg::editor
