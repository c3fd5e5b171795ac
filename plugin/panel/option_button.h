#pragma once

#include <QAbstractButton>
#include <QString>

namespace hsg {

/// One answer to a choice: its key, its words, and whether it is chosen. Takes no focus of its own: the question has
/// it.
class OptionButton : public QAbstractButton {
    Q_OBJECT
public:
    /// `shortcutKey`: the character that chooses it; empty if none is free.
    OptionButton(const QString& shortcutKey, const QString& words, QWidget* parent = nullptr);

    enum class Look { Plain, Chosen, Proposed };
    void setLook(Look look);
    Look look() const { return look_; }
    /// The arrow keys stand here.
    void setPointed(bool pointed);
    const QString& shortcutKey() const { return key_; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int keyWidth() const;
    QString key_;
    Look look_ = Look::Plain;
    bool pointed_ = false;
};

}  // namespace hsg
