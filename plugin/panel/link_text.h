#pragma once

#include <QLabel>

#include "plugin/panel/navigation.h"

namespace hsg {

/// Words with links to answers and films. Follows them through Navigation; Tab and Enter reach each link.
class LinkText : public QLabel {
    Q_OBJECT
public:
    LinkText(Navigation& navigation, QWidget* parent);
    /// Both give HTML; `words` is escaped.
    static QString toAnswer(const reporting::QuestionRef& question, const QString& words);
    /// To a trial of other answers to the question.
    static QString toTrial(const reporting::QuestionRef& question, const QString& words);
    /// To something of the owner's: `linkWanted` tells it.
    static QString toOwn(const QString& target, const QString& words);
    static QString toFilm(const std::string& filmId, const QString& words);
    /// Sets the text only if it differs: a link keeps the focus.
    void showHtml(const QString& html);

signals:
    void linkWanted(const QString& target);
};

}  // namespace hsg
