#pragma once

#include <QPointer>
#include <QWidget>

namespace hsg {

/// A place in the window that stays while the view in it is made anew. It takes over the view's property "busy".
class ViewPlace : public QWidget {
    Q_OBJECT
public:
    explicit ViewPlace(QWidget* parent);
    /// Takes it and shows it; what stood here before is deleted at once. nullptr: the place is empty.
    void show(QWidget* view);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QPointer<QWidget> view_;
};

}  // namespace hsg
