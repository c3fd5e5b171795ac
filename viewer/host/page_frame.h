#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace viewer::host {

/// A page that takes the place of the films until the reader goes back (button or Escape): title, back, body.
class PageFrame : public QWidget {
    Q_OBJECT
public:
    explicit PageFrame(QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// Puts the page's own widget below the title, in place of the one before.
    void setBody(QWidget* body);
    QWidget* body() const { return body_; }

signals:
    void closed();

private:
    QLabel* title_;
    QPushButton* back_;
    QVBoxLayout* layout_;
    QWidget* body_ = nullptr;
};

}  // namespace viewer::host
