#include "plugin/diagram/tube_diagram.h"

#include <QAbstractButton>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

#include "plugin/diagram/part_menu.h"
#include "plugin/panel/theme.h"

namespace hsg {

namespace {
// height of the drawing, by that of the window: the form keeps its room
constexpr int high = 210, low = 140, lowWindow = 1000;
constexpr int reach = 3;  ///< around an element, pixels
}  // namespace

/// An element for Tab, Return and the screen reader; the mouse belongs to the drawing, whose elements overlap.
class PartButton : public QAbstractButton {
public:
    explicit PartButton(QWidget* parent) : QAbstractButton(parent) {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::TabFocus);
    }

protected:
    void keyPressEvent(QKeyEvent* event) override {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else
            QAbstractButton::keyPressEvent(event);
    }
    void paintEvent(QPaintEvent*) override {
        if (!hasFocus()) return;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        // dark about bright: seen on the ground of the drawing and on a filled cavity alike
        for (const auto& pen : {QPen(theme::ground, 4), QPen(theme::accent, 2)}) {
            painter.setPen(pen);
            painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), 4, 4);
        }
    }
};

TubeDiagram::TubeDiagram(const PanelContext& context, const Words& words, QWidget* parent)
    : QWidget(parent), context_(context), words_(words), picture_(context.session.source()) {
    setAccessibleName(tr("Drawing of the uterus and the tubes; the patient's right is on your left"));
    setMouseTracking(true);
    auto policy = QSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    legend_ = new QLabel(this);
    legend_->setWordWrap(true);
    legend_->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    parts_ = diagramParts(context.session.source(), context.session.evaluation());
    for (const auto& part : parts_) {
        auto* button = new PartButton(this);
        connect(button, &QAbstractButton::clicked, this, [this, element = part.element] { open(element); });
        buttons_.push_back(button);
    }
    refresh();
}

TubeDiagram::~TubeDiagram() = default;

void TubeDiagram::refresh() {
    parts_ = diagramParts(context_.session.source(), context_.session.evaluation());
    picture_.setParts(parts_);
    for (std::size_t i = 0; i < parts_.size(); ++i) {
        buttons_[i]->setAccessibleName(partName(parts_[i], words_));
        buttons_[i]->setAccessibleDescription(told(parts_[i]));
    }
    layOut();
    update();
}

/// State and answers of an element in words.
QString TubeDiagram::told(const DiagramPart& part) const {
    QStringList lines;
    if (!part.state.empty()) lines << stateName(part.state, words_);
    for (const auto& ref : askedNow(part, context_.session)) {
        const auto* question = context_.session.source().question(ref.question);
        const auto* answer = context_.session.reading().answer(ref.question, ref.side);
        lines << Words::tr("%1: %2", "question: answer")
                     .arg(words_.question(ref.question),
                          answer ? words_.answer(*question, answer) : tr("not answered"));
    }
    return lines.join(QStringLiteral("; "));
}

int TubeDiagram::drawingHeight(int width) const {
    const auto size = picture_.drawingSize();
    return std::min(window()->height() < lowWindow ? low : high,
                    static_cast<int>(width * size.height() / size.width()));
}

QRect TubeDiagram::drawing() const {
    const auto size = picture_.drawingSize();
    // the window may have grown since the column was laid out: the legend keeps its room all the same
    const int room = this->height() - legend_->heightForWidth(width()) - 2;
    const int wanted = drawingHeight(width());
    const int height = room > 0 ? std::min(wanted, room) : wanted;
    const int drawn = static_cast<int>(height * size.width() / size.height());
    return {(width() - drawn) / 2, 0, drawn, height};
}

QRect TubeDiagram::placeOf(const DiagramPart& part) const {
    const auto share = picture_.placeOf(part.element);
    const auto all = drawing();
    if (share.isEmpty()) return {};
    return QRectF(all.x() + share.x() * all.width(), share.y() * all.height(), share.width() * all.width(),
                  share.height() * all.height())
        .toAlignedRect()
        .adjusted(-reach, -reach, reach, reach)
        .intersected(rect());
}

const DiagramPart* TubeDiagram::partAt(const QPoint& place) const {
    const DiagramPart* found = nullptr;
    int smallest = 0;
    for (const auto& part : parts_) {
        const auto bounds = placeOf(part);
        if (!bounds.contains(place) || askedNow(part, context_.session).empty()) continue;
        const int area = bounds.width() * bounds.height();
        if (found && area >= smallest) continue;
        found = &part;
        smallest = area;
    }
    return found;
}

void TubeDiagram::open(const std::string& element) {
    for (const auto& part : parts_) {
        if (part.element != element || askedNow(part, context_.session).empty()) continue;
        auto* menu = makePartMenu(context_, words_, part, this);
        menu->popup(mapToGlobal(placeOf(part).center()));
        return;
    }
}

void TubeDiagram::focusFirst() {
    for (auto* button : buttons_)
        if (button->isVisibleTo(this)) return button->setFocus(Qt::OtherFocusReason);
}

int TubeDiagram::heightForWidth(int width) const {
    return drawingHeight(width) + legend_->heightForWidth(width) + 2;
}

QSize TubeDiagram::sizeHint() const {
    return {340, heightForWidth(std::max(width(), 300))};
}

void TubeDiagram::layOut() {
    const auto all = drawing();
    for (std::size_t i = 0; i < parts_.size(); ++i) {
        buttons_[i]->setGeometry(placeOf(parts_[i]));
        // what is not drawn takes no keys
        buttons_[i]->setVisible(!buttons_[i]->geometry().isEmpty() && !askedNow(parts_[i], context_.session).empty());
    }
    picture_.picture(all.size() * devicePixelRatioF());
    tellLegend();
    legend_->setGeometry(0, all.bottom() + 1, width(), legend_->heightForWidth(width()));
    setMinimumHeight(
        heightForWidth(width()));  // a column that is short of room takes it from the form, never cuts this
}

namespace {
/// Chinese may break anywhere; a state of the legend may not.
QString unbroken(const QString& words) {
    QString joined;
    for (const auto letter : words) {
        if (!joined.isEmpty() && letter.unicode() > 0x2e80) joined += QChar(0x2060);
        joined += letter == QLatin1Char(' ') ? QChar(0xa0) : letter;
    }
    return joined.toHtmlEscaped();
}
}  // namespace

void TubeDiagram::tellLegend() {
    QStringList items;
    for (const auto& state : picture_.drawnStates())
        items << QStringLiteral("<span style='color:%1'>%2&nbsp;%3</span>")
                     .arg(theme::css(stateColour(state)), stateSign(state), unbroken(stateName(state, words_)));
    const auto text = items.join(QStringLiteral(" &nbsp; "));
    if (legend_->text() != text) legend_->setText(text);
    legend_->setAccessibleName(tr("Legend"));
}

void TubeDiagram::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    layOut();
}

void TubeDiagram::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto all = drawing();
    auto image = picture_.picture(all.size() * devicePixelRatioF());
    image.setDevicePixelRatio(devicePixelRatioF());
    painter.drawImage(all.topLeft(), image);
    for (const auto& part : parts_) {
        if (part.element != hovered_) continue;
        painter.setPen(QPen(theme::line, 1));
        painter.drawRoundedRect(QRectF(placeOf(part)).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
}

void TubeDiagram::mousePressEvent(QMouseEvent* event) {
    const auto* part = partAt(event->pos());
    if (!part || event->button() != Qt::LeftButton) return QWidget::mousePressEvent(event);
    const auto at = std::find_if(parts_.begin(), parts_.end(), [&](const auto& one) { return &one == part; });
    buttons_[static_cast<std::size_t>(at - parts_.begin())]->setFocus(Qt::MouseFocusReason);
    open(part->element);
}

void TubeDiagram::mouseMoveEvent(QMouseEvent* event) {
    const auto* part = partAt(event->pos());
    const auto now = part ? part->element : std::string();
    setCursor(part ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (now == hovered_) return;
    hovered_ = now;
    update();
}

void TubeDiagram::leaveEvent(QEvent*) {
    hovered_.clear();
    update();
}

bool TubeDiagram::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const auto* part = partAt(help->pos());
        if (part)
            QToolTip::showText(help->globalPos(), partName(*part, words_) + QStringLiteral("\n") + told(*part), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

}  // namespace hsg
