#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTcpServer>
#include <boost/test/unit_test.hpp>
#include <set>
#include <thread>

#include "tests/viewer/network/printer_process.h"
#include "viewer/dicom/frame_source.h"
#include "viewer/dicom/toolkit.h"
#include "viewer/network/dicom_print.h"
#include "viewer/network/print_outbox.h"

using namespace viewer::network;

namespace {

struct Toolkit {
    viewer::DicomToolkit toolkit;
};
BOOST_GLOBAL_FIXTURE(Toolkit);

/// Every value and no symmetry: a picture that was turned, cut or smoothed is another.
PrintPage page(int width, int height, int seed) {
    PrintPage p{width, height, {}};
    for (int i = 0; i < width * height; ++i)
        p.grey.push_back(static_cast<std::uint8_t>((i * 7 + i / width * 13 + seed) % 256));
    return p;
}

PrintRequest request(const Printer& printer, const std::vector<PrintPage>& pages) {
    return {printer, 0, int(pages.size()),
            [pages](int n) -> viewer::sdk::Result<PrintPage> { return pages[std::size_t(n)]; }};
}

std::vector<std::uint8_t> pixelsOf(const QString& file) {
    const auto source = viewer::openFrames(file.toStdString());
    BOOST_REQUIRE_MESSAGE(source.has_value(), (source ? std::string() : source.error().message));
    const auto frame = (*source)->frame(1);
    BOOST_REQUIRE(frame.has_value());
    std::vector<std::uint8_t> grey;
    for (const auto index : (*frame)->indices) grey.push_back(static_cast<std::uint8_t>(index));
    return grey;
}

std::string said(const PrintOutcome& outcome) {
    return outcome.error ? outcome.error->message : std::string();
}

#define SKIP_WITHOUT_PRINTER()                                    \
    if (!PrinterProcess::isInstalled()) {                         \
        BOOST_TEST_MESSAGE("dcmprscp is not installed: skipped"); \
        return;                                                   \
    }

}  // namespace

BOOST_AUTO_TEST_CASE(what_a_printer_gets_is_what_was_painted_pixel_by_pixel) {
    SKIP_WITHOUT_PRINTER();
    PrinterProcess printer;
    BOOST_REQUIRE(printer.start());
    // an odd number of pixels: the stored length is even
    const std::vector<PrintPage> pages = {page(301, 203, 0), page(64, 128, 99)};
    std::vector<int> told;
    PrintWatch watch;
    watch.progress = [&](int printed, int) { told.push_back(printed); };
    const auto outcome = print(request(printer.printer(), pages), watch);
    BOOST_REQUIRE_MESSAGE(!outcome.error, (said(outcome)));
    BOOST_CHECK_EQUAL(outcome.printed, 2);
    BOOST_CHECK((told == std::vector<int>{1, 2}));
    const auto films = printer.films();
    BOOST_REQUIRE_EQUAL(films.size(), 2);
    std::set<std::vector<std::uint8_t>> printed, wanted;
    for (const auto& film : films) printed.insert(pixelsOf(film));
    for (const auto& p : pages) wanted.insert(p.grey);
    BOOST_CHECK(printed == wanted);
}

BOOST_AUTO_TEST_CASE(a_printer_answers_an_echo_and_nobody_does_not) {
    SKIP_WITHOUT_PRINTER();
    PrinterProcess printer;
    BOOST_REQUIRE(printer.start());
    const auto answer = echo(printer.printer());
    BOOST_CHECK_MESSAGE(answer.has_value(), (answer ? std::string() : answer.error().message));
    Printer nobody = printer.printer();
    nobody.port = freePort();
    const auto silence = echo(nobody);
    BOOST_REQUIRE(!silence.has_value());
    BOOST_CHECK_EQUAL(silence.error().code, "print.connect");
}

BOOST_AUTO_TEST_CASE(an_archive_is_no_printer_and_says_so) {
    if (QStandardPaths::findExecutable("storescp").isEmpty()) {
        BOOST_TEST_MESSAGE("storescp is not installed: skipped");
        return;
    }
    Printer archive;
    archive.name = "Archive";
    archive.host = "127.0.0.1";
    archive.port = freePort();
    archive.timeoutSeconds = 5;
    QProcess process;
    process.start("storescp", {"--ignore", QString::number(archive.port)});
    BOOST_REQUIRE(process.waitForStarted());
    QElapsedTimer clock;
    clock.start();
    while (!echo(archive) && clock.elapsed() < 5000) std::this_thread::sleep_for(std::chrono::milliseconds(20));
    const auto outcome = print(request(archive, {page(32, 32, 1)}));
    process.kill();
    process.waitForFinished();
    BOOST_REQUIRE(outcome.error.has_value());
    BOOST_CHECK_EQUAL(outcome.error->code, "print.refused");
}

BOOST_AUTO_TEST_CASE(a_printer_that_takes_the_call_and_never_answers_is_given_up_in_time) {
    QTcpServer mute;
    BOOST_REQUIRE(mute.listen(QHostAddress::LocalHost));
    Printer printer;
    printer.name = "Mute";
    printer.host = "127.0.0.1";
    printer.port = mute.serverPort();
    printer.timeoutSeconds = 2;
    QElapsedTimer clock;
    clock.start();
    const auto outcome = print(request(printer, {page(32, 32, 1)}));
    BOOST_REQUIRE(outcome.error.has_value());
    BOOST_CHECK_EQUAL(outcome.error->code, "print.timeout");
    BOOST_CHECK_LT(clock.elapsed(), 6000);
}

BOOST_AUTO_TEST_CASE(garbage_in_the_outbox_hides_no_other_job_and_breaks_nothing) {
    QTemporaryDir folder;
    PrintOutbox outbox(folder.path().toStdString());
    const auto sound = outbox.add(Printer{"p1", "Printer", "localhost"}, {page(20, 20, 1)});
    BOOST_REQUIRE(sound.has_value());
    const auto jobWith = [&](int pages, int printed) {
        const QJsonObject job{{"printer", QString::fromStdString(toText(outbox.find(*sound)->printer))},
                              {"pages", pages},
                              {"printed", printed}};
        return QString::fromUtf8(QJsonDocument(job).toJson());
    };
    const std::pair<const char*, QString> garbage[] = {{"1-empty", ""},
                                                       {"2-noise", QString::fromLatin1(QByteArray("\x00\xFF{]", 4))},
                                                       {"3-deep", QString(100'000, '[')},
                                                       {"4-list", "[1,2,3]"},
                                                       {"5-negative", jobWith(-5, 7)},
                                                       {"6-endless", jobWith(2000000000, -3)},
                                                       {"7-words", "{\"printer\":7,\"pages\":\"many\"}"}};
    for (const auto& [name, text] : garbage) {
        BOOST_REQUIRE(QDir(folder.path()).mkdir(name));
        QFile file(folder.filePath(QString(name) + "/job.json"));
        BOOST_REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(text.toUtf8());
    }
    const auto jobs = outbox.jobs();
    BOOST_TEST(jobs.size() == std::size(garbage) + 1);
    for (const auto& job : jobs) {
        BOOST_TEST((job.pages >= 0 && job.pages <= 10'000 && job.printed >= 0 && job.printed <= job.pages));
        const bool bad = job.id != *sound && job.id[0] != '5' && job.id[0] != '6';
        BOOST_TEST(job.lastError.empty() == !bad, job.id);
        BOOST_TEST(outbox.page(job.id, 0).has_value() == (job.id == *sound));
    }
    // pages that lie about their size
    for (const QByteArray text :
         {"P5\n-1 -1\n255\n", "P5\n2000000000 2000000000\n255\nx", "P5\n20 20\n255\n", "P6", ""}) {
        QFile file(folder.filePath(QString::fromStdString(*sound) + "/page1.pgm"));
        BOOST_REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        BOOST_TEST(outbox.page(*sound, 0).error().code == "outbox.io");
    }
}

BOOST_AUTO_TEST_CASE(a_job_for_a_printer_that_is_off_stays_in_the_outbox_and_is_printed_when_it_is_on) {
    SKIP_WITHOUT_PRINTER();
    QTemporaryDir folder;
    PrinterProcess printer;
    PrintOutbox outbox(folder.filePath("outbox").toStdString());
    const auto id = outbox.add(printer.printer(), {page(100, 90, 5), page(100, 90, 6)});
    BOOST_REQUIRE(id.has_value());
    const auto failed = send(outbox, *id);
    BOOST_REQUIRE(failed.error.has_value());
    BOOST_CHECK_EQUAL(failed.error->code, "print.connect");
    const auto kept = PrintOutbox(folder.filePath("outbox").toStdString()).jobs();
    BOOST_REQUIRE_EQUAL(kept.size(), 1);
    BOOST_CHECK_EQUAL(kept[0].attempts, 1);
    BOOST_CHECK_EQUAL(kept[0].lastError, failed.error->message);
    BOOST_CHECK(kept[0].printer == printer.printer());
    BOOST_CHECK((*outbox.page(*id, 1) == page(100, 90, 6)));

    BOOST_REQUIRE(printer.start());
    const auto sent = send(outbox, *id);
    BOOST_CHECK_MESSAGE(!sent.error, (said(sent)));
    BOOST_CHECK(outbox.jobs().empty());
    BOOST_CHECK_EQUAL(printer.films().size(), 2);
}

BOOST_AUTO_TEST_CASE(a_printer_killed_between_two_films_loses_none_and_none_is_printed_twice) {
    SKIP_WITHOUT_PRINTER();
    QTemporaryDir folder;
    PrinterProcess printer;
    BOOST_REQUIRE(printer.start());
    PrintOutbox outbox(folder.filePath("outbox").toStdString());
    const auto id = outbox.add(printer.printer(), {page(80, 80, 1), page(80, 80, 2), page(80, 80, 3)});
    BOOST_REQUIRE(id.has_value());
    PrintWatch watch;
    watch.progress = [&](int printed, int) {
        if (printed == 1) printer.kill();
    };
    const auto broken = send(outbox, *id, watch);
    BOOST_REQUIRE(broken.error.has_value());
    BOOST_CHECK_EQUAL(broken.error->code, "print.broken");
    BOOST_REQUIRE_EQUAL(outbox.jobs().size(), 1);
    BOOST_CHECK_EQUAL(outbox.jobs()[0].printed, 1);
    BOOST_REQUIRE(printer.start());
    const auto rest = send(outbox, *id);
    BOOST_CHECK_MESSAGE(!rest.error, (said(rest)));
    BOOST_CHECK_EQUAL(rest.printed, 2);
    BOOST_CHECK_EQUAL(printer.films().size(), 3);
}

BOOST_AUTO_TEST_CASE(a_cancelled_job_stays_in_the_outbox) {
    SKIP_WITHOUT_PRINTER();
    QTemporaryDir folder;
    PrinterProcess printer;
    BOOST_REQUIRE(printer.start());
    PrintOutbox outbox(folder.filePath("outbox").toStdString());
    const auto id = outbox.add(printer.printer(), {page(80, 80, 1), page(80, 80, 2)});
    BOOST_REQUIRE(id.has_value());
    bool cancelled = false;
    PrintWatch watch;
    watch.progress = [&](int, int) { cancelled = true; };
    watch.cancelled = [&] { return cancelled; };
    const auto outcome = send(outbox, *id, watch);
    BOOST_REQUIRE(outcome.error.has_value());
    BOOST_CHECK_EQUAL(outcome.error->code, "print.cancelled");
    BOOST_REQUIRE_EQUAL(outbox.jobs().size(), 1);
    BOOST_CHECK_EQUAL(outbox.jobs()[0].printed, 1);
}

BOOST_AUTO_TEST_CASE(an_outbox_job_that_was_cut_is_told_and_not_printed) {
    QTemporaryDir folder;
    PrintOutbox outbox(folder.filePath("outbox").toStdString());
    const auto id = outbox.add(Printer{}, {page(80, 80, 1)});
    BOOST_REQUIRE(id.has_value());
    QFile file(folder.filePath("outbox/" + QString::fromStdString(*id) + "/page1.pgm"));
    BOOST_REQUIRE(file.resize(100));
    BOOST_CHECK(!outbox.page(*id, 0).has_value());
    BOOST_CHECK(!outbox.find("../" + *id).has_value());
}

BOOST_AUTO_TEST_CASE(a_printer_survives_its_text_and_wrong_values_are_named) {
    Printer printer;
    printer.name = "放射科 1";
    printer.host = "10.0.0.7";
    printer.maxDensity = 310;
    const auto again = printerFrom(toText(printer));
    BOOST_REQUIRE(again.has_value());
    BOOST_CHECK(*again == printer);
    BOOST_CHECK(problemsOf(printer).empty());
    printer.calledAe = "SEVENTEEN_LETTERS";
    printer.port = 0;
    const auto problems = problemsOf(printer);
    BOOST_REQUIRE_EQUAL(problems.size(), 2);
    BOOST_CHECK_EQUAL(problems[0].where, "port");
    BOOST_CHECK_EQUAL(problems[1].where, "calledAe");
    BOOST_CHECK(!printerFrom("nonsense").has_value());
}
