#pragma once

#include <QObject>
#include <QPointer>

#include "plugin/guide/card_pictures.h"
#include "plugin/panel/words.h"

namespace hsg {

class CardWindow;
class QuestionView;

/// At most one definition card, and the example films of all.
class CardDesk : public QObject {
    Q_OBJECT
public:
    explicit CardDesk(const PanelContext& context, QWidget* owner);
    ~CardDesk() override;

    /// Opens the card of the question beside it, or closes it if it is open. Nothing for a question without one.
    void toggle(const QuestionView& view, const Words& words);
    /// The card follows the question that has the keyboard while one is open; a question without a card leaves it.
    void follow(const QuestionView& view, const Words& words);
    void close();
    bool isBusy() const { return pictures_.isBusy(); }

protected:
    /// While a card is open and the guide has the keyboard: Page Up and Page Down turn the card, Esc closes it.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void open(const reporting::Card& card, const QuestionView& view, const Words& words);
    const reporting::Card* cardOf(const QuestionView& view) const;

    PanelContext context_;
    QWidget* owner_;
    CardPictures pictures_;
    QPointer<CardWindow> window_;
};

}  // namespace hsg
