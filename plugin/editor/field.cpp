#include "plugin/editor/field.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "plugin/editor/problem_line.h"
#include "plugin/panel/theme.h"

namespace hsg::editor {

using reporting::authoring::ClearValue;
using reporting::authoring::DraftProblem;
using reporting::authoring::DraftValue;
using reporting::authoring::NodePath;
using reporting::authoring::SetValue;
using reporting::authoring::TemplateEdit;

namespace {
constexpr int labelWidth = 132;
}

Field::Field(const FormContext& context, const NodePath& path, const Name& name, QWidget* parent)
    : QWidget(parent), context_(context), path_(path), name_(name) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 1, 0, 3);
    column->setSpacing(2);
    auto* label = new QLabel(name.label, this);
    label->setWordWrap(true);
    label->setStyleSheet(QStringLiteral("color: %1").arg(theme::css(theme::dim)));
    label->setToolTip(name.help);
    setToolTip(name.help);
    if (name.isAbove) {
        column->addWidget(label);
        content_ = new QVBoxLayout;
        column->addLayout(content_);
    } else {
        auto* line = new QHBoxLayout;
        line->setSpacing(6);
        label->setFixedWidth(labelWidth);
        label->setContentsMargins(0, 5, 0, 0);
        line->addWidget(label, 0, Qt::AlignTop);
        content_ = new QHBoxLayout;
        line->addLayout(content_, 1);
        column->addLayout(line);
    }
    content_->setSpacing(4);
    problemBox_ = new QWidget(this);
    problems_ = new QVBoxLayout(problemBox_);
    problems_->setContentsMargins(name.isAbove ? 0 : labelWidth + 6, 0, 0, 0);
    problems_->setSpacing(2);
    problemBox_->hide();
    column->addWidget(problemBox_);
}

void Field::showProblems(const std::vector<const DraftProblem*>& problems, const DraftFacts&) {
    std::vector<std::string> words;
    for (const auto* problem : problems) words.push_back(problem->diagnostic.message);
    if (words == shown_) return;
    shown_ = words;
    while (auto* item = problems_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const auto* problem : problems) problems_->addWidget(new ProblemLine(context_.desk, *problem, problemBox_));
    problemBox_->setVisible(!problems.empty());
}

std::vector<reporting::Place> Field::places(const DraftFacts& facts) const {
    const auto node = facts.view().at(path_);
    return node ? std::vector{node->place} : std::vector<reporting::Place>{};
}

bool Field::write(const std::vector<TemplateEdit>& edits, const std::string& mergeKey) {
    return context_.desk.apply(edits, tr("change of “%1”").arg(name_.label), mergeKey);
}

bool Field::writeText(const NodePath& path, const QString& text, bool merges) {
    const auto key = merges ? path.text() : std::string();
    if (!text.isEmpty()) return write({SetValue{path, DraftValue::scalar(text.toStdString())}}, key);
    return write({ClearValue{path}}, key);
}

bool Field::writeId(const NodePath& path, const QString& text, std::vector<TemplateEdit> with) {
    const auto facts = context_.desk.facts();
    const auto before = facts ? textAt(*facts, path) : QString();
    if (text.isEmpty() || text == before) return false;
    with.insert(with.begin(), SetValue{path, DraftValue::scalar(text.toStdString())});
    if (!write(with)) return false;
    const auto item = path.parent();
    if (!item.steps.empty() && item.steps.back() == "@" + before.toStdString())
        context_.goTo(item.parent() / ("@" + text.toStdString()));
    return true;
}

QString Field::textAt(const DraftFacts& facts, const NodePath& path) {
    const auto node = facts.view().at(path);
    return node && node->value.kind == DraftValue::Kind::Scalar ? QString::fromStdString(node->value.text) : QString();
}

void Field::nameControl(QWidget& control, const QString& part) const {
    control.setAccessibleName(part.isEmpty() ? name_.label : QStringLiteral("%1, %2").arg(name_.label, part));
    control.setAccessibleDescription(name_.help);
    if (!name_.help.isEmpty()) control.setToolTip(name_.help);
}

}  // namespace hsg::editor
