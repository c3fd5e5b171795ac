#include "plugin/panel/link_text.h"

#include "plugin/panel/theme.h"

namespace hsg {

LinkText::LinkText(Navigation& navigation, QWidget* parent) : QLabel(parent) {
    setWordWrap(true);
    setTextFormat(Qt::RichText);
    setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(this, &QLabel::linkActivated, this, [this, &navigation](const QString& link) {
        if (link.startsWith(QLatin1String("o:"))) emit linkWanted(link.mid(2));
        const auto parts = link.split(QLatin1Char(':'));
        if (parts.size() == 2 && parts[0] == QLatin1String("f")) navigation.showFilm(parts[1].toStdString());
        if (parts.size() == 3 && parts[0] == QLatin1String("q"))
            navigation.goToQuestion({parts[1].toStdString(), parts[2].toStdString()});
        if (parts.size() == 3 && parts[0] == QLatin1String("w"))
            navigation.tryAnswer({parts[1].toStdString(), parts[2].toStdString()});
    });
}

namespace {
QString anchor(const QString& target, const QString& words) {
    return QStringLiteral("<a style='color:%1' href='%2'>%3</a>")
        .arg(theme::css(theme::accent), target.toHtmlEscaped(), words.toHtmlEscaped());
}
}  // namespace

QString LinkText::toAnswer(const reporting::QuestionRef& question, const QString& words) {
    return anchor(
        QStringLiteral("q:%1:%2").arg(QString::fromStdString(question.question), QString::fromStdString(question.side)),
        words);
}

QString LinkText::toTrial(const reporting::QuestionRef& question, const QString& words) {
    return anchor(
        QStringLiteral("w:%1:%2").arg(QString::fromStdString(question.question), QString::fromStdString(question.side)),
        words);
}

QString LinkText::toOwn(const QString& target, const QString& words) {
    return anchor(QStringLiteral("o:") + target, words);
}

QString LinkText::toFilm(const std::string& filmId, const QString& words) {
    return anchor(QStringLiteral("f:%1").arg(QString::fromStdString(filmId)), QStringLiteral("▣ ") + words);
}

void LinkText::showHtml(const QString& html) {
    if (text() != html) setText(html);
}

}  // namespace hsg
