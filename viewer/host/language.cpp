#include "viewer/host/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace viewer::host {

struct Language::Private {
    QTranslator own, qt;
};

Language::Language() : d(std::make_unique<Private>()) {}

Language::~Language() {
    QCoreApplication::removeTranslator(&d->own);
    QCoreApplication::removeTranslator(&d->qt);
}

void Language::use(const std::string& language) {
    QCoreApplication::removeTranslator(&d->own);
    QCoreApplication::removeTranslator(&d->qt);
    const bool chinese = language == "zh";
    QLocale::setDefault(chinese ? QLocale(QLocale::Chinese, QLocale::China)
                                : QLocale(QLocale::English, QLocale::UnitedKingdom));
    // English needs a file too, for the plural forms
    if (d->own.load(":/i18n/fimbria_" + QString::fromStdString(language))) QCoreApplication::installTranslator(&d->own);
    if (chinese && d->qt.load("qtbase_zh_CN", QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&d->qt);
}

}  // namespace viewer::host
