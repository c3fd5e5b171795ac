#include "viewer/ui/comparison/comparison_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QResizeEvent>
#include <QSlider>
#include <QTimer>
#include <QToolButton>
#include <algorithm>
#include <cmath>

#include "viewer/ui/theme.h"

namespace viewer::ui {

using sdk::CompareMode;

namespace {

constexpr int kRow = 28, kMargin = 4, kGap = 10, kLeastStatus = 200;

const char* const kStyle = R"(
QToolButton { border: 1px solid #3a414b; border-radius: 3px; padding: 2px 7px; background: #23272e; color: #d6dbe0; }
QToolButton:hover { background: #333a44; }
QToolButton:checked { background: #2f6fb5; border-color: #5b9be0; color: white; }
QToolButton:disabled { color: #6a727b; }
QLabel { color: #b2bac2; }
)";

}  // namespace

ComparisonBar::ComparisonBar(const Parts& parts, QWidget* parent) : QWidget(parent), p_(parts) {
    setStyleSheet(kStyle);
    setFont(theme::font(12));
    setAttribute(Qt::WA_OpaquePaintEvent);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);

    links_ = addGroup();
    link_ = new QLabel(links_);
    links_->layout()->addWidget(link_);
    addButton(links_, "link.pan", QT_TR_NOOP("Move"));
    addButton(links_, "link.zoom", QT_TR_NOOP("Zoom"));
    addButton(links_, "link.rotation", QT_TR_NOOP("Turn"));
    addButton(links_, "link.window", QT_TR_NOOP("Window"));

    QWidget* registration = addGroup();
    addButton(registration, "compare.landmarks", QT_TR_NOOP("Landmarks"));
    addButton(registration, "compare.automatic", QT_TR_NOOP("Register"));
    progress_ = new QProgressBar(registration);
    progress_->setRange(0, 0);
    progress_->setFixedSize(56, 10);
    progress_->setTextVisible(false);
    registration->layout()->addWidget(progress_);

    QWidget* modes = addGroup();
    addButton(modes, "compare.side-by-side", nullptr);
    addButton(modes, "compare.flicker", nullptr);
    addButton(modes, "compare.swipe", nullptr);
    addButton(modes, "compare.blend", nullptr);
    addButton(modes, "compare.difference", nullptr);

    buildParameter();
    addButton(addGroup(), "compare.snapshot", QT_TR_NOOP("Keep"));
    status_ = new QLabel(this);
    status_->setObjectName("registration");
    status_->setContentsMargins(8, 0, 8, 0);
    clock_ = new QTimer(this);
    clock_->setInterval(500);
    connect(clock_, &QTimer::timeout, this, &ComparisonBar::refreshStatus);
    connect(&p_.commands, &PaneCommands::stateChanged, this, &ComparisonBar::refresh);
    connect(&p_.comparison, &sdk::Comparison::pairChanged, this, &ComparisonBar::refresh);
    connect(&p_.comparison, &sdk::Comparison::registrationChanged, this, &ComparisonBar::refresh);
    connect(&p_.comparison, &sdk::Comparison::viewChanged, this, &ComparisonBar::refresh);
    connect(&p_.comparison, &FilmComparison::parameterChanged, this, &ComparisonBar::refresh);
    connect(&p_.comparison, &FilmComparison::busyChanged, this, &ComparisonBar::refresh);
    connect(&p_.landmarks, &LandmarkTool::changed, this, &ComparisonBar::refresh);
    connect(&p_.board, &PaneBoard::layoutChanged, this, &ComparisonBar::refresh);
    retranslate();
}

QWidget* ComparisonBar::addGroup() {
    auto* group = new QWidget(this);
    auto* row = new QHBoxLayout(group);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(3);
    groups_.push_back(group);
    return group;
}

QToolButton* ComparisonBar::addButton(QWidget* group, const char* command, const char* text) {
    auto* button = new QToolButton(group);
    button->setFocusPolicy(Qt::NoFocus);
    button->setFixedHeight(kRow - 5);
    group->layout()->addWidget(button);
    connect(button, &QToolButton::clicked, this, [this, id = std::string(command)] {
        p_.commands.run(id);
        refresh();  // a command that was refused leaves its button as it was
    });
    buttons_.push_back({button, command, text});
    return button;
}

void ComparisonBar::buildParameter() {
    parameter_ = addGroup();
    slider_ = new QSlider(Qt::Horizontal, parameter_);
    slider_->setFocusPolicy(Qt::NoFocus);
    slider_->setFixedWidth(96);
    value_ = new QLabel(parameter_);
    parameter_->layout()->addWidget(slider_);
    parameter_->layout()->addWidget(value_);
    connect(slider_, &QSlider::valueChanged, this, [this](int value) { p_.comparison.setParameter(value / 100.0); });
}

void ComparisonBar::retranslate() {
    link_->setText(tr("Link"));
    setAccessibleName(tr("Comparison"));
    slider_->setAccessibleName(tr("Edge, share or rate of the comparison"));
    progress_->setAccessibleName(tr("Registration is running"));
    refresh();
}

void ComparisonBar::refresh() {
    setVisible(p_.board.count() > 1 || p_.comparison.pair());
    const auto entries = p_.commands.entries();
    const bool hasPair = p_.comparison.pair().has_value();
    for (const Button& b : buttons_) {
        const auto entry =
            std::find_if(entries.begin(), entries.end(), [&](const auto& e) { return e.id == b.command; });
        if (entry == entries.end()) continue;
        const QString words = QString::fromStdString(entry->text);
        QStringList keys;
        for (const auto& key : entry->keys)
            keys << QKeySequence(QString::fromStdString(key)).toString(QKeySequence::NativeText);
        b.button->setText(b.text ? tr(b.text) : words);
        b.button->setToolTip(keys.isEmpty() ? words : QString("%1 (%2)").arg(words, keys.join(", ")));
        b.button->setAccessibleName(words);
        b.button->setCheckable(entry->checkable);
        b.button->setChecked(entry->checkable && p_.commands.isChecked(b.command));
        if (b.command.starts_with("compare.")) b.button->setEnabled(hasPair);
        if (b.command == "compare.snapshot") b.button->setEnabled(p_.comparison.isRegistered());
        if (b.command == "compare.automatic" && p_.comparison.isBusy()) b.button->setText(tr("Cancel"));
    }
    links_->setVisible(p_.board.count() > 1);
    progress_->setVisible(p_.comparison.isBusy());
    refreshParameter();
    refreshStatus();
    updateGeometry();
    place(width(), true);
}

void ComparisonBar::refreshParameter() {
    const CompareMode mode = p_.comparison.mode();
    parameter_->setVisible(mode != CompareMode::SideBySide);
    const bool isRate = mode == CompareMode::Flicker;
    const double value = p_.comparison.parameter();
    const QSignalBlocker blocker(slider_);
    slider_->setRange(isRate ? int(FilmComparison::kLeastRate * 100) : 0,
                      isRate ? int(p_.board.preferences().flickerMaxHz * 100) : 100);
    slider_->setValue(int(std::lround(value * 100)));
    value_->setText(isRate ? tr("%1 a second").arg(value, 0, 'f', 1)
                           : QString("%1 %").arg(int(std::lround(value * 100))));
    const QString about[] = {{},
                             tr("Films a second. No faster than the preferences allow: faster flicker can harm people "
                                "with photosensitive epilepsy. Esc stops it."),
                             tr("Where the one film ends and the other begins"),
                             tr("How much of the other film is seen"),
                             tr("How strongly what stayed on both films is lit")};
    slider_->setToolTip(about[int(mode)]);
    value_->setToolTip(about[int(mode)]);
}

/// The result of the registration, always in view: amber where its quality is not known, red where there is none.
void ComparisonBar::refreshStatus() {
    const bool busy = p_.comparison.isBusy();
    busy ? clock_->start() : clock_->stop();
    const sdk::Registration r = p_.comparison.registration();
    const QString words = p_.comparison.pair() ? p_.comparison.statusWords() : QString();
    sdk::Severity severity = sdk::Severity::Neutral;
    if (!busy && r.isValid()) severity = r.residualPx ? sdk::Severity::Good : sdk::Severity::Warning;
    if (!busy && !r.isValid() && !words.isEmpty()) severity = sdk::Severity::Alert;
    const theme::Plate plate = theme::plate(severity);
    status_->setStyleSheet(QString("background: %1; color: %2; border-radius: 3px; font-weight: bold")
                               .arg(plate.ground.name(), plate.text.name()));
    const QString all = words.isEmpty() ? QString() : QString::fromUtf8(theme::sign(severity)) + words;
    status_->setProperty("words", all);
    status_->setAccessibleName(all);
    status_->setToolTip(all);
    status_->setVisible(!all.isEmpty());
    place(width(), true);
}

int ComparisonBar::place(int width, bool really) const {
    int x = kMargin, y = kMargin / 2;
    for (QWidget* group : groups_) {
        if (group->isHidden()) continue;
        const int wanted = group->sizeHint().width();
        if (x > kMargin && x + wanted > width - kMargin) {
            x = kMargin;
            y += kRow;
        }
        if (really) group->setGeometry(x, y, wanted, kRow - 2);
        x += wanted + kGap;
    }
    if (!status_->isHidden()) {
        const QString words = status_->property("words").toString();
        QFont bold = status_->font();
        bold.setBold(true);
        const int wanted = QFontMetrics(bold).horizontalAdvance(words) + 20;
        if (x > kMargin && width - kMargin - x < std::min(wanted, std::max(kLeastStatus, width / 2))) {
            x = kMargin;
            y += kRow;
        }
        const int room = std::max(40, std::min(wanted, width - kMargin - x));
        if (really) {
            status_->setText(QFontMetrics(bold).elidedText(words, Qt::ElideRight, room - 16));
            status_->setGeometry(x, y + 2, room, kRow - 6);
        }
    }
    return y + kRow + kMargin / 2;
}

int ComparisonBar::heightForWidth(int width) const {
    return place(width, false);
}

QSize ComparisonBar::sizeHint() const {
    return {400, place(std::max(width(), 200), false)};
}

void ComparisonBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    place(event->size().width(), true);
    if (event->size().width() != event->oldSize().width()) updateGeometry();
}

void ComparisonBar::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), QColor(27, 30, 35));
}

}  // namespace viewer::ui
