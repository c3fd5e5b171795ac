#include "plugin/trial/trial_page.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "plugin/panel/boxes.h"
#include "plugin/panel/theme.h"
#include "plugin/trial/trial_words.h"
#include "reporting/template/asked.h"

namespace hsg {

using reporting::QuestionRef;

namespace {

bool contains(const std::vector<QuestionRef>& all, const QuestionRef& ref) {
    return std::find(all.begin(), all.end(), ref) != all.end();
}

}  // namespace

TrialPage::TrialPage(const PanelContext& context, QWidget* parent)
    : CoverPage(tr("What if? A trial: nothing is written"), parent),
      context_(context),
      words_(context.session.source(), context.host.settings()),
      trial_(context.session.compiled(), context.session.reading()),
      reading_(context.session.reading().id) {
    build();
    connect(&context.session, &ReadingSession::changed, this, [this] {
        if (context_.session.reading().id != reading_) return emit closed();
        trial_.rebase(context_.session.reading());
        refresh();
    });
    refresh();
}

TrialPage::~TrialPage() = default;

void TrialPage::buildBand(QVBoxLayout& column) {
    auto* band = new QFrame(this);
    band->setObjectName(QStringLiteral("trialBand"));
    band->setStyleSheet(
        QStringLiteral("#trialBand { background: %1; border-radius: 4px } #trialBand QLabel { color: black }")
            .arg(theme::css(theme::warning)));
    auto* row = new QHBoxLayout(band);
    row->setContentsMargins(8, 4, 4, 4);
    auto* words = new QLabel(tr("<b>TRIAL – what if?</b> Nothing here is written, signed or counted."), band);
    words->setWordWrap(true);
    auto* leave = new QPushButton(tr("Leave (Esc)"), band);
    connect(leave, &QPushButton::clicked, this, &TrialPage::closed);
    row->addWidget(words, 1);
    row->addWidget(leave);
    column.addWidget(band);
}

void TrialPage::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(5);
    buildBand(*column);
    outcome_ = new QLabel(this);
    outcome_->setWordWrap(true);
    outcome_->setTextFormat(Qt::RichText);
    outcome_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    outcome_->setAccessibleName(tr("What would follow, beside what follows now"));
    outcome_->setStyleSheet(QStringLiteral("background: %1; border: 1px solid %2; border-radius: 5px; padding: 5px")
                                .arg(theme::css(theme::surface), theme::css(theme::line)));
    column->addWidget(outcome_);
    auto* row = new QHBoxLayout;
    picker_ = new QComboBox(this);
    picker_->setAccessibleName(tr("Question to change on trial"));
    picker_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(picker_, &QComboBox::activated, this, [this](int index) {
        const auto parts = picker_->itemData(index).toString().split(QLatin1Char(':'));
        if (parts.size() == 2) take({parts[0].toStdString(), parts[1].toStdString()});
    });
    restore_ = new QPushButton(tr("Undo all changes"), this);
    connect(restore_, &QPushButton::clicked, this, [this] {
        trial_.restoreAll();
        refresh();
    });
    row->addWidget(picker_, 1);
    row->addWidget(restore_);
    column->addLayout(row);
    scroll_ = theme::scrollColumn(this);
    auto* content = new QWidget(scroll_);
    theme::onGround(*content);
    form_ = new QVBoxLayout(content);
    form_->setContentsMargins(0, 0, 4, 0);
    form_->setSpacing(4);
    form_->addStretch(1);
    scroll_->setWidget(content);
    place_ = theme::tabPlace(*this);
    column->addWidget(scroll_, 1);
}

TrialPage::Row& TrialPage::rowOf(const QuestionRef& ref) {
    for (const auto& row : rows_)
        if (row->ref == ref) return *row;
    const auto all = everyAsked(context_.session.source());
    const auto rank = [&](const QuestionRef& one) { return std::find(all.begin(), all.end(), one) - all.begin(); };
    const auto before =
        std::find_if(rows_.begin(), rows_.end(), [&](const auto& row) { return rank(row->ref) > rank(ref); });
    const auto place = static_cast<int>(before - rows_.begin());
    auto row = std::make_unique<Row>();
    row->ref = ref;
    row->frame = new QWidget(scroll_->widget());
    auto* column = new QVBoxLayout(row->frame);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    row->view = makeQuestionView(*context_.session.source().question(ref.question), ref.side, words_, row->frame);
    connectView(*row->view);
    column->addWidget(row->view);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(12, 0, 4, 0);
    row->before = new QLabel(row->frame);
    row->before->setWordWrap(true);
    row->before->setStyleSheet(QStringLiteral("color: %1").arg(theme::css(theme::dim)));
    row->back = new QPushButton(tr("Back to this"), row->frame);
    connect(row->back, &QPushButton::clicked, this, [this, ref] {
        trial_.restore(ref);
        refresh();
    });
    line->addWidget(row->before, 1);
    line->addWidget(row->back);
    column->addLayout(line);
    form_->insertWidget(place, row->frame);
    auto& made = **rows_.insert(before, std::move(row));
    for (const auto& one : rows_) one->frame->raise();  // siblings in the order that is seen
    theme::orderTabs(*place_, *scroll_->widget());
    return made;
}

void TrialPage::connectView(QuestionView& view) {
    auto* v = &view;
    connect(v, &QuestionView::answered, this,
            [this, v](const reporting::Value& value, const std::string& reason, bool) {
                reporting::Answer answer;
                if (const auto* before = trial_.base().answer(v->ref().question, v->ref().side))
                    answer.evidence = before->evidence;
                answer.question = v->ref().question;
                answer.side = v->ref().side;
                answer.value = value;
                answer.reason = reason;
                trial_.setAnswer(answer);
                refresh();
            });
    connect(v, &QuestionView::cleared, this, [this, v] {
        trial_.clearAnswer(v->ref());
        refresh();
    });
    connect(v, &QuestionView::moveWanted, this, [this, v](int delta) { move(*v, delta); });
    connect(v, &QuestionView::done, this, [this, v] { move(*v, 1); });
}

void TrialPage::move(const QuestionView& from, int delta) {
    std::vector<QuestionView*> shown;
    for (const auto& row : rows_)
        if (!row->frame->isHidden()) shown.push_back(row->view);
    const auto here = std::find(shown.begin(), shown.end(), &from) - shown.begin() + delta;
    if (here >= 0 && here < static_cast<std::ptrdiff_t>(shown.size()))
        shown[static_cast<std::size_t>(here)]->takeFocus();
}

void TrialPage::take(const QuestionRef& ref) {
    if (!context_.session.source().question(ref.question)) return;
    if (!contains(picked_, ref)) picked_.push_back(ref);
    refresh();
    auto& row = rowOf(ref);
    row.view->takeFocus();
    scroll_->ensureWidgetVisible(row.frame);
}

bool TrialPage::belongs(const QuestionRef& ref) const {
    if (contains(picked_, ref) || contains(trial_.changed(), ref)) return true;
    const auto& now = context_.session.assessment().missing;
    return contains(trial_.assessment().missing, ref) && !contains(now, ref);
}

void TrialPage::refreshRows() {
    const auto& source = context_.session.source();
    for (const auto& ref : everyAsked(source)) {
        const auto* question = source.question(ref.question);
        const bool isShown = belongs(ref) && trial_.evaluation().isShown(*question, ref.side);
        const bool isKnown = std::any_of(rows_.begin(), rows_.end(), [&](const auto& row) { return row->ref == ref; });
        if (!isShown && !isKnown) continue;
        const auto& row = rowOf(ref);
        row.frame->setVisible(isShown);
        if (isShown) refreshRow(row);
    }
}

void TrialPage::refreshRow(const Row& row) {
    const auto* question = context_.session.source().question(row.ref.question);
    QuestionState state;
    state.answer = trial_.reading().answer(row.ref.question, row.ref.side);
    state.isRequired = trial_.evaluation().isRequired(*question, row.ref.side);
    row.view->refresh(state);
    const auto* before = trial_.base().answer(row.ref.question, row.ref.side);
    const QString given = before ? words_.answer(*question, before) : tr("not answered");
    const QString side = row.ref.side.empty() ? QString() : words_.side(row.ref.side) + QStringLiteral(" · ");
    row.before->setText(side + tr("In the reading: %1").arg(given));
    row.back->setVisible(contains(trial_.changed(), row.ref));
    row.back->setAccessibleName(tr("Back to the answer of the reading: %1").arg(words_.question(row.ref.question)));
}

void TrialPage::fillPicker() {
    const QSignalBlocker quiet(picker_);
    picker_->clear();
    picker_->addItem(tr("Change another answer …"));
    for (const auto& ref : everyAsked(context_.session.source())) {
        const auto* question = context_.session.source().question(ref.question);
        if (!trial_.evaluation().isShown(*question, ref.side)) continue;
        const QString side = ref.side.empty() ? QString() : words_.side(ref.side) + QStringLiteral(" · ");
        picker_->addItem(side + words_.question(ref.question), QString::fromStdString(ref.question + ":" + ref.side));
    }
}

void TrialPage::refresh() {
    outcome_->setText(outcomeTable(trial_, context_.session.assessment(), context_.session.source(), words_));
    restore_->setEnabled(trial_.isChanged());
    refreshRows();
    fillPicker();
}

void TrialPage::focusInEvent(QFocusEvent*) {
    for (const auto& row : rows_)
        if (!row->frame->isHidden()) return row->view->takeFocus();
    picker_->setFocus(Qt::OtherFocusReason);
}

}  // namespace hsg
