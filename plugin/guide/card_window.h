#pragma once

#include <QWidget>
#include <string>
#include <vector>

#include "plugin/panel/words.h"

class QLabel;
class QVBoxLayout;

namespace hsg {

class CardPictures;

/// The definition card of a question, beside it: how to decide, what the delayed film changes, what looks alike, and
/// examples, the immediate film beside the delayed one. Not modal: the question keeps the keyboard.
class CardWindow : public QWidget {
    Q_OBJECT
public:
    CardWindow(const PanelContext& context, const Words& words, CardPictures& pictures, QWidget* owner);

    /// Opens the card beside `question` (a widget of the guide).
    void open(const reporting::Card& card, const QWidget& question);
    const std::string& card() const { return card_; }
    void scrollPage(int delta);

signals:
    void closed();

protected:
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build(const reporting::Card& card);
    void addPart(const QString& heading, const QString& text, QVBoxLayout& rows);
    QWidget* example(const reporting::Card& card, const std::string& name);
    void refreshPictures();
    void place(const QWidget& question);

    struct Example {
        std::string name;
        QLabel *immediate = nullptr, *delayed = nullptr;
        QLabel *immediateWords = nullptr, *delayedWords = nullptr;
    };
    PanelContext context_;
    Words words_;
    CardPictures& pictures_;
    std::string card_;
    QWidget* content_ = nullptr;
    std::vector<Example> examples_;
};

}  // namespace hsg
