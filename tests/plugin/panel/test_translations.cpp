#include <QFile>
#include <boost/test/unit_test.hpp>

namespace {

QString translations(const char* name) {
    QFile file(QStringLiteral(FIMBRIA_SOURCE_DIR "/plugin/translations/") + QString::fromLatin1(name));
    BOOST_REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(words)

BOOST_AUTO_TEST_CASE(no_word_of_the_plugin_lacks_its_chinese) {
    for (const char* name : {"hsg_zh.ts", "hsg_en.ts"}) {
        const QString text = translations(name);
        BOOST_TEST(!text.contains(QStringLiteral("unfinished")), name);
        BOOST_TEST(!text.contains(QStringLiteral("vanished")), name);
        BOOST_TEST(!text.contains(QStringLiteral("<translation></translation>")), name);
    }
}

BOOST_AUTO_TEST_SUITE_END()
