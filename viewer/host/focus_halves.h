#pragma once

#include <QFrame>
#include <QObject>
#include <QPointer>
#include <functional>

namespace viewer::host {

/// The two halves of the window, films and panel (with the strip): which one has the keys, marked by its border.
class FocusHalves : public QObject {
    Q_OBJECT
public:
    enum class Half { None, Films, Panel };

    /// `giveToFilms` puts the keyboard into the films.
    FocusHalves(QFrame* films, const QList<QFrame*>& panel, std::function<void()> giveToFilms);

    Half current() const { return current_; }
    /// What asks the reader something while it is visible: the keys go there after the panel.
    void alsoVisit(QWidget* asking) { asking_ = asking; }
    /// To the other half; to where the panel had the focus last.
    void switchHalf();
    void toFilms();
    void toPanel();
    /// Follows the focus no longer: the window is going.
    void stop();

signals:
    void changed();

private:
    void follow(QWidget* now);
    void mark(Half half);

    QFrame* films_;
    QList<QFrame*> panel_;
    std::function<void()> giveToFilms_;
    QPointer<QWidget> lastInPanel_, asking_;
    Half current_ = Half::None;
};

}  // namespace viewer::host
