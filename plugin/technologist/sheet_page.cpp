#include "plugin/technologist/sheet_page.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "plugin/panel/boxes.h"
#include "plugin/panel/theme.h"
#include "plugin/session/edits.h"
#include "plugin/session/identifiers.h"
#include "plugin/session/reader_edits.h"
#include "reporting/model/find.h"
#include "reporting/template/asked.h"

namespace hsg {

using reporting::QuestionRef;
using reporting::Reading;

namespace {

constexpr const char* nameKey = "hsg/technologist";  ///< who filled in the last sheet at this workstation

/// What is asked on the sheet follows from the sheet, and from nothing that the reader answered.
Reading asAnswers(const Reading& reading) {
    Reading seen = reading;
    seen.answers.clear();
    if (reading.sheet)
        for (const auto& one : reading.sheet->answers) seen = edits::setAnswer(std::move(seen), one);
    return seen;
}

}  // namespace

QString sheetWords(const Reading& reading) {
    if (!reading.sheet) return {};
    const auto& sheet = *reading.sheet;
    const auto at = QString::fromStdString(sheet.at);
    const QString time = at.size() >= 12 ? at.mid(8, 2) + QLatin1Char(':') + at.mid(10, 2) : QString();
    QStringList names;
    for (const auto& one : sheet.answers) {
        const auto name = QString::fromStdString(one.originDetail.empty() ? sheet.by : one.originDetail);
        if (!names.contains(name)) names << name;
    }
    return TechnologistPage::tr("Sheet of %1, %2: %n entry(s)", nullptr, static_cast<int>(sheet.answers.size()))
        .arg(names.join(QStringLiteral(", ")), time);
}

TechnologistPage::TechnologistPage(const PanelContext& context, QWidget* parent)
    : CoverPage(tr("Technologist's sheet"), parent),
      context_(context),
      words_(context.session.source(), context.host.settings()) {
    build();
    connect(&context.session, &ReadingSession::changed, this, &TechnologistPage::refresh);
    refresh();
}

void TechnologistPage::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 4, 4, 4);
    column->setSpacing(8);
    auto* row = new QHBoxLayout;
    auto* title = new QLabel(tr("Technologist's sheet"), this);
    title->setStyleSheet(QStringLiteral("font-size: 15pt; font-weight: bold"));
    auto* done = new QPushButton(tr("Done (Esc)"), this);
    connect(done, &QPushButton::clicked, this, &TechnologistPage::closed);
    row->addWidget(title, 1);
    row->addWidget(done);
    column->addLayout(row);
    hint_ =
        new QLabel(tr("Every entry is kept at once. The reader sees it as a proposal of yours and accepts it."), this);
    hint_->setWordWrap(true);
    hint_->setStyleSheet(QStringLiteral("color: %1").arg(theme::css(theme::dim)));
    column->addWidget(hint_);
    name_ = new QLineEdit(this);
    name_->setPlaceholderText(tr("Your name"));
    name_->setAccessibleName(tr("Name of the technologist"));
    name_->setStyleSheet(QStringLiteral("font-size: 13pt; padding: 6px"));
    const auto& sheet = context_.session.reading().sheet;
    name_->setText(QString::fromStdString(sheet ? sheet->by : context_.host.settings().value(nameKey).value_or("")));
    connect(name_, &QLineEdit::textChanged, this, &TechnologistPage::refresh);
    connect(name_, &QLineEdit::returnPressed, this, [this] {
        if (isNamed() && !views_.empty()) views_.front()->takeFocus();
    });
    column->addWidget(name_);
    state_ = new QLabel(this);
    state_->setWordWrap(true);
    column->addWidget(state_);
    buildForm();
    column->addWidget(scroll_, 1);
}

void TechnologistPage::buildForm() {
    scroll_ = theme::scrollColumn(this);
    auto* form = new QWidget(scroll_);
    theme::onGround(*form);
    form->setStyleSheet(QStringLiteral("* { font-size: 12pt }"));
    auto* rows = new QVBoxLayout(form);
    rows->setContentsMargins(0, 0, 4, 0);
    rows->setSpacing(6);
    const auto& source = context_.session.source();
    for (const auto& ref : everyAsked(source)) {
        const auto* question = source.question(ref.question);
        if (!question->onSheet) continue;
        auto* view = makeQuestionView(*question, ref.side, words_, form);
        connectView(*view);
        rows->addWidget(view);
        views_.push_back(view);
    }
    if (views_.empty()) rows->addWidget(new QLabel(tr("The template asks nothing of the technologist."), form));
    rows->addStretch(1);
    scroll_->setWidget(form);
}

bool TechnologistPage::isNamed() const {
    return !name_->text().trimmed().isEmpty();
}

void TechnologistPage::connectView(QuestionView& view) {
    auto* v = &view;
    connect(v, &QuestionView::answered, this,
            [this, v](const reporting::Value& value, const std::string& reason, bool moveOn) {
                write(*v, value, reason);
                if (moveOn) move(*v, 1);
            });
    connect(v, &QuestionView::cleared, this, [this, v] {
        const auto at = dicomDateTime(context_.now());
        context_.session.apply(
            {"sheet:" + v->ref().question,
             [ref = v->ref(), at](const Reading& reading) { return edits::clearSheetAnswer(reading, ref, at); }, true});
    });
    connect(v, &QuestionView::moveWanted, this, [this, v](int delta) { move(*v, delta); });
    connect(v, &QuestionView::done, this, [this, v] { move(*v, 1); });
    connect(v, &QuestionView::acceptWanted, this, [this, v] { move(*v, 1); });
    connect(v, &QuestionView::focused, this, [this, v] { scroll_->ensureWidgetVisible(v, 0, 24); });
}

void TechnologistPage::write(const QuestionView& view, const reporting::Value& value, const std::string& reason) {
    if (!isNamed()) return name_->setFocus(Qt::OtherFocusReason);
    const auto by = name_->text().trimmed().toStdString();
    reporting::Answer answer;
    answer.question = view.ref().question;
    answer.side = view.ref().side;
    answer.value = value;
    answer.reason = reason;
    const auto at = dicomDateTime(context_.now());
    // a fact: the reader's undo does not take back what another person wrote down
    if (!context_.session.apply(
            {"sheet:" + answer.question,
             [answer, by, at](const Reading& reading) { return edits::setSheetAnswer(reading, answer, by, at); },
             true}))
        refresh();
    context_.host.settings().setValue(nameKey, by);
}

void TechnologistPage::move(const QuestionView& from, int delta) {
    const auto here = std::find(views_.begin(), views_.end(), &from) - views_.begin();
    for (auto i = here + delta; i >= 0 && i < static_cast<std::ptrdiff_t>(views_.size()); i += delta)
        if (auto* view = views_[static_cast<std::size_t>(i)]; !view->isHidden()) return view->takeFocus();
}

void TechnologistPage::refresh() {
    const auto& reading = context_.session.reading();
    const Reading seen = asAnswers(reading);
    const reporting::Evaluation evaluation(context_.session.compiled(), seen);
    for (auto* view : views_) {
        QuestionState state;
        state.answer = reading.sheet ? reporting::find(reading.sheet->answers, view->ref()) : nullptr;
        state.isReadOnly = context_.session.isReadOnly() || !isNamed();
        view->refresh(state);
        view->setVisible(evaluation.isShown(view->question(), view->ref().side));
    }
    const QString kept = sheetWords(reading);
    QString words = kept.isEmpty() ? QString() : QStringLiteral("✓ ") + kept.toHtmlEscaped();
    QColor colour = theme::good;
    if (context_.session.isReadOnly()) {
        words = tr("The report is signed: the sheet is closed.");
        colour = theme::dim;
    } else if (!isNamed()) {
        words = QStringLiteral("● ") + tr("Your name first.");
        colour = theme::warning;
    }
    state_->setText(QStringLiteral("<span style='color:%1'>%2</span>").arg(theme::css(colour), words));
    state_->setVisible(!words.isEmpty());
}

void TechnologistPage::focusInEvent(QFocusEvent*) {
    if (isNamed() && !views_.empty())
        views_.front()->takeFocus();
    else
        name_->setFocus(Qt::OtherFocusReason);
}

}  // namespace hsg
