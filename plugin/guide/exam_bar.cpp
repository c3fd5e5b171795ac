#include "plugin/guide/exam_bar.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTime>
#include <QVBoxLayout>
#include <algorithm>
#include <chrono>

#include "plugin/films/film_set.h"
#include "plugin/panel/flow_layout.h"
#include "plugin/panel/theme.h"

namespace hsg {

using reporting::LocalTime;
using std::chrono::milliseconds;

namespace {

constexpr auto goingOn = std::chrono::hours(36);  // an oil examination ends with the film of the next day

QString clock(LocalTime time) {
    const auto sinceMidnight = time - std::chrono::floor<std::chrono::days>(time);
    return QTime::fromMSecsSinceStartOfDay(static_cast<int>(sinceMidnight.count()))
        .toString(QStringLiteral("HH:mm:ss"));
}

}  // namespace

ExamBar::ExamBar(const PanelContext& context, const Words& words, QWidget* parent)
    : QFrame(parent), context_(context), words_(words) {
    build();
}

void ExamBar::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    head_ = new QPushButton(this);
    head_->setFlat(true);
    head_->setCheckable(true);
    column->addWidget(head_);
    content_ = new QWidget(this);
    auto* rows = new QVBoxLayout(content_);
    rows->setContentsMargins(6, 0, 0, 4);
    rows->setSpacing(4);
    needs_ = new QLabel(content_);
    needs_->setWordWrap(true);
    rows->addWidget(needs_);
    auto* marks = new QWidget(content_);
    auto* flow = new FlowLayout(marks, 4);
    for (const auto& mark : context_.session.source().marks) {
        auto* button = new QPushButton(marks);
        connect(button, &QPushButton::clicked, this, [this, mark] { press(mark); });
        flow->addWidget(button);
        marks_.emplace_back(mark, button);
    }
    rows->addWidget(marks);
    buildTyping();
    rows->addWidget(typing_);
    base_ = new QLabel(content_);
    base_->setWordWrap(true);
    base_->setStyleSheet(QStringLiteral("color: %1").arg(theme::css(theme::dim)));
    rows->addWidget(base_);
    column->addWidget(content_);
    typing_->hide();
    content_->hide();
    connect(head_, &QPushButton::toggled, this, [this](bool opens) {
        content_->setVisible(opens);
        refreshNeeds();
    });
}

void ExamBar::buildTyping() {
    typing_ = new QWidget(content_);
    auto* line = new QHBoxLayout(typing_);
    line->setContentsMargins(0, 0, 0, 0);
    typed_ = new QLabel(typing_);
    time_ = new QLineEdit(typing_);
    time_->setFixedWidth(100);
    time_->setPlaceholderText(QStringLiteral("10:42:00"));
    auto* set = new QPushButton(tr("Set"), typing_);
    line->addWidget(typed_);
    line->addWidget(time_);
    line->addWidget(set);
    line->addStretch(1);
    connect(set, &QPushButton::clicked, this, &ExamBar::setTyped);
    connect(time_, &QLineEdit::returnPressed, this, &ExamBar::setTyped);
}

std::optional<LocalTime> ExamBar::lastFilmTime() const {
    std::optional<LocalTime> last;
    for (const auto& entry : context_.session.films().films)
        if (entry.film.time && (!last || *entry.film.time > *last)) last = entry.film.time;
    return last;
}

bool ExamBar::isGoingOn() const {
    const auto last = lastFilmTime();
    if (!last || !context_.now) return false;
    const auto age = context_.now() - *last;
    return age > -std::chrono::hours(1) && age < goingOn;
}

void ExamBar::press(const std::string& mark) {
    const auto& marks = context_.session.reading().marks;
    const bool isSet = std::any_of(marks.begin(), marks.end(), [&](const auto& one) { return one.id == mark; });
    if (isSet || !isGoingOn()) {
        editMark(mark);
        return;
    }
    context_.session.setMark(mark, context_.now());
}

void ExamBar::editMark(const std::string& mark) {
    edited_ = mark;
    typed_->setText(words_.label("mark." + mark));
    time_->setAccessibleName(tr("Time of: %1").arg(typed_->text()));
    const auto& marks = context_.session.reading().marks;
    const auto set = std::find_if(marks.begin(), marks.end(), [&](const auto& one) { return one.id == mark; });
    time_->setText(set == marks.end() ? QString() : clock(set->time));
    typing_->show();
    time_->setFocus(Qt::OtherFocusReason);
    time_->selectAll();
}

/// The typed clock time belongs to the day of the time base, else of the earliest film.
void ExamBar::setTyped() {
    QTime typed;
    for (const char* format : {"H:m:s", "H:m", "HHmmss", "HHmm"})
        if (!typed.isValid()) typed = QTime::fromString(time_->text().trimmed(), QString::fromLatin1(format));
    std::optional<LocalTime> base = context_.session.reading().timeBase.time;
    for (const auto& entry : context_.session.films().films)
        if (!base && entry.film.time) base = entry.film.time;
    if (!typed.isValid() || !base) {
        typed_->setText(base ? tr("Type a time as 10:42 or 10:42:30") : tr("No film has a date to set a mark on"));
        return;
    }
    const LocalTime midnight = std::chrono::floor<std::chrono::days>(*base);
    if (context_.session.setMark(edited_, midnight + milliseconds(typed.msecsSinceStartOfDay()))) typing_->hide();
}

void ExamBar::refresh() {
    refreshMarks();
    refreshNeeds();
    const auto& base = context_.session.reading().timeBase;
    base_->setText(base.time
                       ? tr("Elapsed times count from %1 (%2).").arg(clock(*base.time), words_.timeSource(base.source))
                       : tr("The end of the injection is not known: elapsed times are missing."));
}

void ExamBar::refreshMarks() {
    const auto& marks = context_.session.reading().marks;
    for (const auto& [id, button] : marks_) {
        const auto set =
            std::find_if(marks.begin(), marks.end(), [mark = id](const auto& one) { return one.id == mark; });
        const QString words =
            words_.label("mark." + id).isEmpty() ? QString::fromStdString(id) : words_.label("mark." + id);
        button->setText(set == marks.end() ? QStringLiteral("◷ ") + words
                                           : QStringLiteral("✓ %1 %2").arg(words, clock(set->time)));
        button->setToolTip(isGoingOn() ? tr("Marks now. Press again to correct it.") : tr("Type the time."));
        button->setAccessibleName(set == marks.end() ? tr("Clock mark: %1").arg(words)
                                                     : tr("Clock mark: %1 at %2").arg(words, clock(set->time)));
        button->setEnabled(!context_.session.isReadOnly());
    }
}

void ExamBar::refreshNeeds() {
    const auto needs =
        openNeeds(context_.session.films(), context_.session.source(), context_.host.settings().language());
    QStringList lines;
    for (const auto& need : needs) {
        QString line = QString::fromStdString(need.text);
        if (need.due && !line.contains(clock(*need.due).left(5))) line += tr(" – due %1").arg(clock(*need.due).left(5));
        lines << line;
    }
    // while she still lies there: what the answers so far make helpful (roll, deflate, add contrast)
    if (isGoingOn())
        for (const auto& advice : context_.session.assessment().recommendations)
            if (const auto words = words_.phrase(advice); !lines.contains(words)) lines << words;
    const QString arrow = head_->isChecked() ? QStringLiteral("▾ ") : QStringLiteral("▸ ");
    const QString head = lines.isEmpty()     ? tr("Clock marks")
                         : lines.size() == 1 ? lines.front()
                                             : tr("%1  (+%2)").arg(lines.front()).arg(lines.size() - 1);
    head_->setText(arrow + head_->fontMetrics().elidedText(head, Qt::ElideRight, std::max(200, width() - 40)));
    head_->setAccessibleName(tr("Open examination: %1").arg(head));
    head_->setStyleSheet(lines.isEmpty() ? QString() : QStringLiteral("color: %1").arg(theme::css(theme::warning)));
    QString html;
    for (const auto& line : lines) html += QStringLiteral("<div>▲ %1</div>").arg(line.toHtmlEscaped());
    needs_->setText(html);
    needs_->setVisible(!lines.isEmpty());
}

}  // namespace hsg
