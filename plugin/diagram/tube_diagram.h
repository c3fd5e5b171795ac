#pragma once

#include <QWidget>
#include <vector>

#include "plugin/diagram/diagram_picture.h"
#include "plugin/panel/words.h"

class QLabel;

namespace hsg {

class PartButton;

/// The template's drawing beside the form: always what the answers say (it redraws from the session and keeps nothing),
/// and a way to them: a click, or Tab and Return, on an element opens the options of its questions. The patient's right
/// is on the viewer's left.
class TubeDiagram : public QWidget {
    Q_OBJECT
public:
    TubeDiagram(const PanelContext& context, const Words& words, QWidget* parent);
    ~TubeDiagram() override;

    void refresh();
    /// As drawn now.
    const std::vector<DiagramPart>& parts() const { return parts_; }
    /// The element at a place of the widget: the smallest that offers something there; nullptr: none.
    const DiagramPart* partAt(const QPoint& place) const;
    /// Opens what the element offers; nothing where no question of it is asked now.
    void open(const std::string& element);
    /// The keys to the first element that offers something.
    void focusFirst();

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    int drawingHeight(int width) const;
    QRect drawing() const;
    QRect placeOf(const DiagramPart& part) const;
    QString told(const DiagramPart& part) const;
    void layOut();
    void tellLegend();

    PanelContext context_;
    Words words_;
    DiagramPicture picture_;
    std::vector<DiagramPart> parts_;
    std::vector<PartButton*> buttons_;
    QLabel* legend_ = nullptr;
    std::string hovered_;
};

}  // namespace hsg
