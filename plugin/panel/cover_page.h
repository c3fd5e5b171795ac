#pragma once

#include <QWidget>

namespace hsg {

/// A page in the place of the guide. Esc closes it from wherever the keyboard is in it.
class CoverPage : public QWidget {
    Q_OBJECT
public:
    CoverPage(const QString& accessibleName, QWidget* parent);

signals:
    /// The guide comes back.
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

}  // namespace hsg
