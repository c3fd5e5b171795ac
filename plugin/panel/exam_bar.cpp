#include "plugin/panel/exam_bar.h"

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
    : QFrame(parent), x_context(context), x_words(words) {
    build();
}

void ExamBar::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    x_head = new QPushButton(this);
    x_head->setFlat(true);
    x_head->setCheckable(true);
    column->addWidget(x_head);
    x_content = new QWidget(this);
    auto* rows = new QVBoxLayout(x_content);
    rows->setContentsMargins(6, 0, 0, 4);
    rows->setSpacing(4);
    x_needs = new QLabel(x_content);
    x_needs->setWordWrap(true);
    rows->addWidget(x_needs);
    auto* marks = new QWidget(x_content);
    auto* flow = new FlowLayout(marks, 4);
    for (const auto& mark : x_context.session.source().marks) {
        auto* button = new QPushButton(marks);
        connect(button, &QPushButton::clicked, this, [this, mark] { press(mark); });
        flow->addWidget(button);
        x_marks.emplace_back(mark, button);
    }
    rows->addWidget(marks);
    buildTyping();
    rows->addWidget(x_typing);
    x_base = new QLabel(x_content);
    x_base->setWordWrap(true);
    x_base->setStyleSheet(QStringLiteral("color: %1").arg(theme::css(theme::dim)));
    rows->addWidget(x_base);
    column->addWidget(x_content);
    x_typing->hide();
    x_content->hide();
    connect(x_head, &QPushButton::toggled, this, [this](bool opens) {
        x_content->setVisible(opens);
        refreshNeeds();
    });
}

void ExamBar::buildTyping() {
    x_typing = new QWidget(x_content);
    auto* line = new QHBoxLayout(x_typing);
    line->setContentsMargins(0, 0, 0, 0);
    x_typed = new QLabel(x_typing);
    x_time = new QLineEdit(x_typing);
    x_time->setFixedWidth(100);
    x_time->setPlaceholderText(QStringLiteral("10:42:00"));
    auto* set = new QPushButton(tr("Set"), x_typing);
    line->addWidget(x_typed);
    line->addWidget(x_time);
    line->addWidget(set);
    line->addStretch(1);
    connect(set, &QPushButton::clicked, this, &ExamBar::setTyped);
    connect(x_time, &QLineEdit::returnPressed, this, &ExamBar::setTyped);
}

std::optional<LocalTime> ExamBar::lastFilmTime() const {
    std::optional<LocalTime> last;
    for (const auto& entry : x_context.session.films().films)
        if (entry.film.time && (!last || *entry.film.time > *last)) last = entry.film.time;
    return last;
}

bool ExamBar::isGoingOn() const {
    const auto last = lastFilmTime();
    if (!last || !x_context.now) return false;
    const auto age = x_context.now() - *last;
    return age > -std::chrono::hours(1) && age < goingOn;
}

void ExamBar::press(const std::string& mark) {
    const auto& marks = x_context.session.reading().marks;
    const bool isSet = std::any_of(marks.begin(), marks.end(), [&](const auto& one) { return one.id == mark; });
    if (isSet || !isGoingOn()) {
        editMark(mark);
        return;
    }
    x_context.session.setMark(mark, x_context.now());
}

void ExamBar::editMark(const std::string& mark) {
    x_edited = mark;
    x_typed->setText(x_words.label("mark." + mark));
    x_time->setAccessibleName(tr("Time of: %1").arg(x_typed->text()));
    const auto& marks = x_context.session.reading().marks;
    const auto set = std::find_if(marks.begin(), marks.end(), [&](const auto& one) { return one.id == mark; });
    x_time->setText(set == marks.end() ? QString() : clock(set->time));
    x_typing->show();
    x_time->setFocus(Qt::OtherFocusReason);
    x_time->selectAll();
}

/// The typed clock time belongs to the day of the time base, else of the earliest film.
void ExamBar::setTyped() {
    QTime typed;
    for (const char* format : {"H:m:s", "H:m", "HHmmss", "HHmm"})
        if (!typed.isValid()) typed = QTime::fromString(x_time->text().trimmed(), QString::fromLatin1(format));
    std::optional<LocalTime> base = x_context.session.reading().timeBase.time;
    for (const auto& entry : x_context.session.films().films)
        if (!base && entry.film.time) base = entry.film.time;
    if (!typed.isValid() || !base) {
        x_typed->setText(base ? tr("Type a time as 10:42 or 10:42:30") : tr("No film has a date to set a mark on"));
        return;
    }
    const LocalTime midnight = std::chrono::floor<std::chrono::days>(*base);
    if (x_context.session.setMark(x_edited, midnight + milliseconds(typed.msecsSinceStartOfDay()))) x_typing->hide();
}

void ExamBar::refresh() {
    refreshMarks();
    refreshNeeds();
    const auto& base = x_context.session.reading().timeBase;
    x_base->setText(
        base.time ? tr("Elapsed times count from %1 (%2).").arg(clock(*base.time), x_words.timeSource(base.source))
                  : tr("The end of the injection is not known: elapsed times are missing."));
}

void ExamBar::refreshMarks() {
    const auto& marks = x_context.session.reading().marks;
    for (const auto& [id, button] : x_marks) {
        const auto set =
            std::find_if(marks.begin(), marks.end(), [mark = id](const auto& one) { return one.id == mark; });
        const QString words =
            x_words.label("mark." + id).isEmpty() ? QString::fromStdString(id) : x_words.label("mark." + id);
        button->setText(set == marks.end() ? QStringLiteral("◷ ") + words
                                           : QStringLiteral("✓ %1 %2").arg(words, clock(set->time)));
        button->setToolTip(isGoingOn() ? tr("Marks now. Press again to correct it.") : tr("Type the time."));
        button->setAccessibleName(set == marks.end() ? tr("Clock mark: %1").arg(words)
                                                     : tr("Clock mark: %1 at %2").arg(words, clock(set->time)));
        button->setEnabled(!x_context.session.isReadOnly());
    }
}

void ExamBar::refreshNeeds() {
    const auto needs = openNeeds(x_context.session.films(), x_context.session.source(), x_words.language());
    QStringList lines;
    for (const auto& need : needs) {
        QString line = QString::fromStdString(need.text);
        if (need.due && !line.contains(clock(*need.due).left(5))) line += tr(" – due %1").arg(clock(*need.due).left(5));
        lines << line;
    }
    const QString arrow = x_head->isChecked() ? QStringLiteral("▾ ") : QStringLiteral("▸ ");
    const QString head = lines.isEmpty()     ? tr("Clock marks")
                         : lines.size() == 1 ? lines.front()
                                             : tr("%1  (+%2)").arg(lines.front()).arg(lines.size() - 1);
    x_head->setText(arrow + x_head->fontMetrics().elidedText(head, Qt::ElideRight, std::max(200, width() - 40)));
    x_head->setAccessibleName(tr("Open examination: %1").arg(head));
    x_head->setStyleSheet(lines.isEmpty() ? QString() : QStringLiteral("color: %1").arg(theme::css(theme::warning)));
    QString html;
    for (const auto& line : lines) html += QStringLiteral("<div>▲ %1</div>").arg(line.toHtmlEscaped());
    x_needs->setText(html);
    x_needs->setVisible(!lines.isEmpty());
}

}  // namespace hsg
