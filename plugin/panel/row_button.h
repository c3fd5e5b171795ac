#pragma once

#include <QAbstractButton>
#include <QColor>

namespace hsg {

/// One line of a list that leads somewhere: a sign, then words that wrap. Tab reaches it, Enter or a click follows it.
class RowButton : public QAbstractButton {
    Q_OBJECT
public:
    RowButton(const QString& sign, const QColor& colour, const QString& words, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString sign_;
    QColor colour_;
};

}  // namespace hsg
