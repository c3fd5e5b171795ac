#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace viewer::host {

/// What the window shows while nothing is open.
class WelcomePage : public QWidget {
    Q_OBJECT
public:
    explicit WelcomePage(QWidget* parent = nullptr);
    void retranslate();

signals:
    void openFiles();
    void openFolder();

private:
    QLabel *heading_, *words_;
    QPushButton *files_, *folder_;
};

}  // namespace viewer::host
