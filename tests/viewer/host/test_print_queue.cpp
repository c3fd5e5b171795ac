#include <QDir>
#include <QTemporaryDir>
#include <boost/test/unit_test.hpp>

#include "tests/viewer/host/gui.h"
#include "tests/viewer/network/printer_process.h"
#include "viewer/host/print_queue.h"

using namespace viewer;
using namespace viewer::host;

namespace {

network::PrintPage page(int seed) {
    network::PrintPage p{64, 48, {}};
    for (int i = 0; i < p.width * p.height; ++i) p.grey.push_back(static_cast<std::uint8_t>(i + seed));
    return p;
}

/// A queue in a folder of its own, with the printers that the preferences would know.
struct Queue {
    Queue() { application(); }
    QTemporaryDir folder;
    std::vector<network::Printer> known;
    std::unique_ptr<PrintQueue> queue = open();
    std::vector<std::string> failures;
    int sent = 0;

    std::unique_ptr<PrintQueue> open() {
        auto made = std::make_unique<PrintQueue>(folder.filePath("films").toStdString(), [this] { return known; });
        QObject::connect(made.get(), &PrintQueue::failed, made.get(),
                         [this](const QString&, const sdk::Error& error) { failures.push_back(error.code); });
        QObject::connect(made.get(), &PrintQueue::sent, made.get(),
                         [this](const QString&, int films, const QStringList&) { sent += films; });
        return made;
    }
    std::string keep(const network::Printer& printer, int pages) {
        std::vector<network::PrintPage> all;
        for (int i = 0; i < pages; ++i) all.push_back(page(i));
        const auto id = queue->keep(printer, all);
        BOOST_REQUIRE(id.has_value());
        return *id;
    }
    bool listed(std::size_t jobs) {
        return waitFor([&] { return queue->entries().size() == jobs && !queue->isBusy(); });
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(print_queue, Queue)

BOOST_AUTO_TEST_CASE(what_waits_for_a_printer_is_there_again_after_a_kill_and_is_not_sent_unasked) {
    network::Printer off;
    off.name = "Off";
    off.host = "127.0.0.1";
    off.port = freePort();
    off.timeoutSeconds = 2;
    const auto id = keep(off, 2);
    queue->send(id);
    BOOST_REQUIRE(waitFor([&] { return failures.size() == 1; }));
    BOOST_CHECK_EQUAL(failures[0], "print.connect");
    BOOST_REQUIRE(listed(1));
    // the list may still be that of before the attempt; the next one follows by itself
    BOOST_CHECK(waitFor([&] { return queue->entries().size() == 1 && queue->entries()[0].job.attempts == 1; }));
    BOOST_CHECK(queue->entries()[0].again);
    BOOST_CHECK_EQUAL(queue->entries()[0].job.lastCode, "print.connect");
    BOOST_CHECK_EQUAL(queue->entries()[0].job.attempts, 1);

    queue = open();  // another run of the program
    queue->setRetrySeconds(1);
    BOOST_REQUIRE(listed(1));
    BOOST_CHECK(!queue->entries()[0].again && !queue->entries()[0].sending);
    queue->remove(id);
    queue->refresh();
    BOOST_CHECK(waitFor([&] { return QDir(folder.filePath("films")).isEmpty(); }));
    BOOST_CHECK(listed(0));
}

BOOST_AUTO_TEST_CASE(films_go_by_themselves_to_a_printer_that_comes_back_and_to_where_it_is_now) {
    if (!PrinterProcess::isInstalled()) {
        BOOST_TEST_MESSAGE("dcmprscp is not installed: skipped");
        return;
    }
    PrinterProcess process;
    network::Printer moved = process.printer();
    network::Printer before = moved;
    before.port = freePort();
    known = {moved};  // mended in the preferences after the job was made
    queue->setRetrySeconds(1);
    const auto id = keep(before, 2);
    queue->send(id);
    BOOST_REQUIRE(waitFor([&] { return !failures.empty(); }));
    BOOST_REQUIRE(process.start());
    BOOST_CHECK(waitFor([&] { return sent == 2; }));
    BOOST_CHECK(listed(0));
    BOOST_CHECK_EQUAL(process.films().size(), 2);
}

BOOST_AUTO_TEST_CASE(a_job_that_another_window_sends_is_left_to_it) {
    network::Printer off;
    off.host = "127.0.0.1";
    off.name = "Off";
    const auto id = keep(off, 1);
    const network::PrintOutbox other(folder.filePath("films").toStdString());
    const auto lock = other.lock(id);
    BOOST_REQUIRE(lock);
    queue->send(id);
    BOOST_REQUIRE(waitFor([&] { return failures.size() == 1; }));
    BOOST_CHECK_EQUAL(failures[0], "outbox.busy");
    BOOST_CHECK(listed(1));
}

BOOST_AUTO_TEST_SUITE_END()
