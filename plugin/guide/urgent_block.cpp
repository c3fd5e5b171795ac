#include "plugin/guide/urgent_block.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>
#include <functional>

#include "plugin/panel/boxes.h"
#include "plugin/panel/guide_steps.h"
#include "plugin/panel/theme.h"

namespace hsg {

namespace {
constexpr int mostRoom = 230, mostRoomOnASmallScreen = 125;  ///< pixels: the form below keeps its own
}

UrgentBlock::UrgentBlock(const PanelContext& context, const Words& words, QWidget* parent)
    : QFrame(parent), context_(context), words_(words) {
    setObjectName(QStringLiteral("urgent"));
    build();
    hide();
}

void UrgentBlock::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 5, 5, 5);
    column->setSpacing(3);
    auto* head = new QHBoxLayout;
    title_ = new QLabel(this);
    title_->setWordWrap(true);
    fold_ = new QPushButton(this);
    fold_->setCheckable(true);
    fold_->setStyleSheet(QStringLiteral("QPushButton { padding: 1px 8px }"));
    connect(fold_, &QPushButton::clicked, this, [this](bool opens) { unfold(opens); });
    head->addWidget(title_, 1);
    head->addWidget(fold_, 0, Qt::AlignTop);
    column->addLayout(head);
    why_ = new QLabel(this);
    why_->setWordWrap(true);
    column->addWidget(why_);
    scroll_ = theme::scrollColumn(this);
    auto* page = new QWidget(scroll_);
    theme::onGround(*page);
    auto* rows = new QVBoxLayout(page);
    rows->setContentsMargins(0, 0, 4, 0);
    rows->setSpacing(3);
    for (const auto& step : urgentStepsOf(context_.session.source())) {
        auto* form = new StepForm(context_, step, words_, page);
        connect(form, &StepForm::enterPressed, form, [form] {
            if (!form->focusMissing()) emit form->endReached();
        });
        connect(form, &StepForm::viewFocused, this,
                [this](hsg::QuestionView* view) { scroll_->ensureWidgetVisible(view, 0, 24); });
        rows->addWidget(form);
        forms_.push_back(form);
    }
    rows->addStretch(1);
    scroll_->setWidget(page);
    column->addWidget(scroll_);
}

bool UrgentBlock::isAsked() const {
    return std::any_of(forms_.begin(), forms_.end(),
                       [&](const auto* form) { return !shownQuestions(context_.session, form->step()).empty(); });
}

/// What is asked here and blank, required or not: it stays in sight until somebody was told. Remarks may stay blank.
int UrgentBlock::open() const {
    int count = 0;
    for (const auto* form : forms_)
        for (const auto* question : shownQuestions(context_.session, form->step())) {
            const auto side = question->perSide ? form->step().side : reporting::SideId();
            const bool isRemark = question->kind == reporting::QuestionKind::Text && question->lines > 1;
            count += !isRemark && !context_.session.reading().answer(question->id, side) ? 1 : 0;
        }
    return count;
}

/// A warning or a refusal rests on it; else it is an offer.
bool UrgentBlock::isPressing() const {
    return std::any_of(forms_.begin(), forms_.end(), [&](const auto* form) {
        const auto state = stateOf(context_.session, form->step());
        return state.isRefused || state.isWarned || state.missing > 0;
    });
}

namespace {

bool isOfStep(const reporting::Template& source, const std::string& reference, const std::string& step) {
    const auto dot = reference.rfind('.');
    const auto* question = source.question(dot == std::string::npos ? reference : reference.substr(dot + 1));
    return question && question->step == step;
}

}  // namespace

/// What the report says there, apart from what was done about it.
QString UrgentBlock::why() const {
    const auto& source = context_.session.source();
    QStringList lines;
    const std::function<void(const std::vector<reporting::SectionDef>&, const std::string&)> collect =
        [&](const auto& sections, const std::string& step) {
            for (const auto& section : sections) {
                collect(section.sections, step);
                if (std::find(section.findings.begin(), section.findings.end(), step) == section.findings.end())
                    continue;
                for (const auto& sentence : section.sentences) {
                    const bool isDone = std::any_of(sentence.from.begin(), sentence.from.end(),
                                                    [&](const auto& ref) { return isOfStep(source, ref, step); });
                    if (isDone || context_.session.evaluation().test(sentence.when) != reporting::Tri::True) continue;
                    if (sentence.phrase.id.empty()) continue;  // a remark, said as it was typed
                    if (const auto call = context_.session.evaluation().call(sentence.phrase))
                        lines << words_.phrase(*call);
                }
            }
        };
    for (const auto* form : forms_) collect(source.sections, form->step().step);
    lines.removeDuplicates();
    return lines.join(QLatin1Char('\n'));
}

/// The answers as one line: "Dr X · telephone · 10:42".
QString UrgentBlock::told() const {
    QStringList parts;
    for (const auto* form : forms_)
        for (const auto* question : shownQuestions(context_.session, form->step()))
            if (const auto* answer = context_.session.reading().answer(
                    question->id, question->perSide ? form->step().side : reporting::SideId()))
                parts << words_.answer(*question, answer);
    return parts.join(QStringLiteral(" · "));
}

void UrgentBlock::refresh() {
    for (auto* form : forms_) form->refresh();
    const bool wasHidden = isHidden();
    setVisible(isAsked());
    if (isHidden()) return;
    const int before = open_;
    open_ = open();
    // unfolds by itself where something new is open; whoever answers in it is not shut out by the last answer
    if (open_ > 0 && (wasHidden || open_ > before)) unfold(true);
    if (wasHidden && open_ == 0) unfold(false);
    const bool isPressed = isPressing();
    const QColor colour = open_ == 0 ? theme::good : isPressed ? theme::alert : theme::warning;
    const QString state = open_ > 0 ? tr("%n answer(s) missing", nullptr, open_) : told();
    const QString name = words_.step(forms_.front()->step());
    const QString sign = open_ == 0 ? QStringLiteral("✓") : isPressed ? QStringLiteral("⚠") : QStringLiteral("▲");
    title_->setText(QStringLiteral("<b style='color:%1'>%2 %3</b> &nbsp;%4")
                        .arg(theme::css(colour), sign, name.toHtmlEscaped(), state.toHtmlEscaped()));
    why_->setText(why());
    why_->setVisible(!why_->text().isEmpty());
    if (colour != colour_)
        setStyleSheet(QStringLiteral("#urgent { border: 2px solid %1; border-left: 6px solid %1; border-radius: 5px }")
                          .arg(theme::css(colour)));
    colour_ = colour;
    setAccessibleName(name);
    setAccessibleDescription(state);
    fold_->setAccessibleName(tr("%1: show or hide the questions").arg(name));
    scroll_->setFixedHeight(roomWanted());
}

int UrgentBlock::roomWanted() const {
    int wanted = 6;
    for (const auto* form : forms_)
        for (const auto* view : form->views())
            if (!view->isHidden()) wanted += std::max(view->heightForWidth(std::max(280, width() - 40)), 0) + 3;
    return std::min(window()->height() < 900 ? mostRoomOnASmallScreen : mostRoom, wanted);
}

void UrgentBlock::unfold(bool opens) {
    fold_->setChecked(opens);
    fold_->setText(opens ? tr("Hide") : tr("Show"));
    scroll_->setVisible(opens);
}

bool UrgentBlock::focusQuestion(const reporting::QuestionRef& question) {
    if (isHidden()) return false;
    unfold(true);
    return std::any_of(forms_.begin(), forms_.end(), [&](auto* form) { return form->focusQuestion(question); });
}

void UrgentBlock::commit() {
    for (auto* form : forms_) form->commit();
}

}  // namespace hsg
