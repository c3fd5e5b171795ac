#include "plugin/guide/card_window.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

#include "plugin/guide/card_pictures.h"
#include "plugin/panel/boxes.h"
#include "plugin/panel/theme.h"

namespace hsg {

namespace {

constexpr int narrowScreen = 1600;  ///< pixels: below it the films of the study need the width more

int filmWidthOn(const QWidget& widget) {
    return widget.screen()->availableGeometry().width() < narrowScreen ? 196 : 252;
}

int cardWidthOn(const QWidget& widget) {
    return 2 * filmWidthOn(widget) + 56;
}

QLabel* paragraph(const QString& text, const QColor& colour, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setStyleSheet(QStringLiteral("color: %1").arg(theme::css(colour)));
    return label;
}

QLabel* filmPlace(QWidget* parent) {
    auto* label = new QLabel(parent);
    const int width = filmWidthOn(*parent);
    label->setFixedSize(width, width * 9 / 10);  // the shape of the example films
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    label->setStyleSheet(QStringLiteral("background: black; color: %1").arg(theme::css(theme::dim)));
    return label;
}

}  // namespace

CardWindow::CardWindow(const PanelContext& context, const Words& words, CardPictures& pictures, QWidget* owner)
    : QWidget(owner, Qt::Tool), context_(context), words_(words), pictures_(pictures) {
    setAttribute(Qt::WA_ShowWithoutActivating);  // the question keeps the keyboard
    theme::dress(*this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    connect(&pictures_, &CardPictures::changed, this, &CardWindow::refreshPictures);
}

void CardWindow::open(const reporting::Card& card, const QWidget& question) {
    card_ = card.id;
    build(card);
    refreshPictures();
    place(question);
    show();
    raise();
}

void CardWindow::build(const reporting::Card& card) {
    delete content_;
    examples_.clear();
    const auto key = [&](const char* part) { return "card." + card.id + "." + part; };
    const QString title = words_.label(key("title"));
    setWindowTitle(title);
    setAccessibleName(tr("How to decide: %1").arg(title));
    auto* scroll = new QScrollArea(this);
    content_ = scroll;
    scroll->setWidgetResizable(true);
    scroll->setAccessibleName(accessibleName());
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* page = new QWidget(scroll);
    theme::onGround(*page);
    auto* rows = new QVBoxLayout(page);
    rows->setContentsMargins(12, 8, 12, 10);
    rows->setSpacing(4);
    auto* head = new QLabel(QStringLiteral("<b style='font-size: 13pt'>%1</b>").arg(title.toHtmlEscaped()), page);
    head->setWordWrap(true);
    rows->addWidget(head);
    addPart(tr("How to decide"), words_.label(key("decide")), *rows);
    addPart(tr("What the delayed film changes"), words_.label(key("delayed")), *rows);
    addPart(tr("Looks alike"), words_.label(key("alike")), *rows);
    for (const auto& name : card.cases) rows->addWidget(example(card, name));
    auto* made = paragraph(tr("Example films are computed, not of a patient. Seen from the front: her right is at the "
                              "left edge."),
                           theme::dim, page);
    made->setVisible(!card.cases.empty());
    rows->addWidget(made);
    auto* close = new QPushButton(tr("Close (?)"), page);
    connect(close, &QPushButton::clicked, this, &QWidget::close);
    rows->addWidget(close, 0, Qt::AlignRight);
    rows->addStretch(1);
    scroll->setWidget(page);
    layout()->addWidget(scroll);
}

void CardWindow::addPart(const QString& heading, const QString& text, QVBoxLayout& rows) {
    if (text.isEmpty()) return;
    auto* page = rows.parentWidget();
    auto* head = paragraph(heading, theme::accent, page);
    head->setContentsMargins(0, 4, 0, 0);
    rows.addWidget(head);
    rows.addWidget(paragraph(text, theme::text, page));
}

QWidget* CardWindow::example(const reporting::Card& card, const std::string& name) {
    auto* box = new QWidget(content_);
    auto* rows = new QVBoxLayout(box);
    rows->setContentsMargins(0, 6, 0, 0);
    rows->setSpacing(2);
    rows->addWidget(paragraph(words_.label("card." + card.id + "." + name), theme::text, box));
    auto* films = new QHBoxLayout;
    films->setSpacing(6);
    Example made;
    made.name = name;
    for (auto [film, caption] :
         {std::pair{&made.immediate, &made.immediateWords}, {&made.delayed, &made.delayedWords}}) {
        auto* side = new QVBoxLayout;
        side->setSpacing(1);
        *film = filmPlace(box);
        *caption = paragraph({}, theme::dim, box);
        side->addWidget(*film);
        side->addWidget(*caption);
        films->addLayout(side);
    }
    films->addStretch(1);
    rows->addLayout(films);
    examples_.push_back(made);
    return box;
}

void CardWindow::refreshPictures() {
    for (const auto& example : examples_) {
        const auto* pair = pictures_.pair(example.name);
        const bool isGone = pictures_.isUnknown(example.name);
        const auto put = [&](QLabel* label, QLabel* caption, const QImage& image, const QString& words,
                             const QString& none) {
            if (pair && !image.isNull())
                label->setPixmap(
                    QPixmap::fromImage(image.scaled(label->size(), Qt::KeepAspectRatio, Qt::SmoothTransformation)));
            else
                label->setText(pair ? none : isGone ? tr("There is no such example.") : tr("The film is being made …"));
            caption->setText(words);
            label->setAccessibleName(words);
        };
        const QString phase = pair ? words_.phase(pair->immediatePhase) : QString();
        put(example.immediate, example.immediateWords, pair ? pair->immediate : QImage(),
            tr("Immediate: %1").arg(phase), tr("No immediate film"));
        const bool isDelayed = pair && !pair->delayed.isNull();
        put(example.delayed, example.delayedWords, pair ? pair->delayed : QImage(),
            isDelayed ? tr("Delayed: %1").arg(words_.elapsed(pair->delayedSeconds)) : tr("Delayed"),
            tr("No delayed film"));
    }
}

/// Left of the guide at the height of the question, within the screen.
void CardWindow::place(const QWidget& question) {
    const QRect screen = question.screen()->availableGeometry().adjusted(8, 8, -8, -40);
    const QPoint corner = question.mapToGlobal(QPoint(0, 0));
    auto* page = static_cast<QScrollArea*>(content_)->widget();
    const int cardWidth = cardWidthOn(question);
    page->setFixedWidth(cardWidth - 2);
    const int height = std::min(page->heightForWidth(cardWidth - 2) + 4, screen.height());
    resize(cardWidth, height);
    const int x = corner.x() - cardWidth - 14;
    move(std::clamp(x, screen.left(), std::max(screen.left(), screen.right() - cardWidth)),
         std::clamp(corner.y() - 40, screen.top(), std::max(screen.top(), screen.bottom() - height)));
}

void CardWindow::scrollPage(int delta) {
    if (auto* bar = content_ ? static_cast<QScrollArea*>(content_)->verticalScrollBar() : nullptr)
        bar->setValue(bar->value() + delta * bar->pageStep());
}

void CardWindow::closeEvent(QCloseEvent* event) {
    pictures_.cancel();
    QWidget::closeEvent(event);
    emit closed();
}

void CardWindow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_Question)
        close();
    else
        QWidget::keyPressEvent(event);
}

}  // namespace hsg
