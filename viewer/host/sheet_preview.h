#pragma once

#include <QImage>
#include <QTimer>
#include <QWidget>

namespace viewer::host {

/// A page of the sheet as it will be, as large as fits. It asks for a picture of its size and shows what it gets.
class SheetPreview : public QWidget {
    Q_OBJECT
public:
    explicit SheetPreview(QWidget* parent = nullptr);

    /// Of the page, in mm.
    void setPageSize(const QSizeF& mm);
    void setPage(const QImage& page);
    /// What stands in place of a page.
    void setText(const QString& text);
    /// Dots per inch that fill the widget with the page.
    double dpi() const;
    QSize sizeHint() const override { return {480, 600}; }

signals:
    void wanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QRectF pageRect() const;

    QSizeF mm_ = {210, 297};
    QImage page_;
    QString text_;
    QTimer resized_;
};

}  // namespace viewer::host
