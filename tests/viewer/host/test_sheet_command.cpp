#include <QTemporaryDir>
#include <boost/test/unit_test.hpp>
#include <sstream>
#include <stdexcept>

#include "tests/viewer/host/gui.h"
#include "viewer/host/commands.h"
#include "viewer/host/print_queue.h"

using namespace viewer;
using namespace viewer::host;

namespace {

struct NoFilms : ui::FrameProvider {
    sdk::Result<std::shared_ptr<const FrameSource>> source(const std::string& name) const override {
        return tl::unexpected(sdk::Error{"frame.unknown", "It is gone.", name});
    }
};

struct FolderSettings : MemorySettings {
    QTemporaryDir folder;
    std::string dataDirectory() const override { return folder.path().toStdString(); }
};

/// A study of two films at a place where no printer listens.
struct Desk : sdk::Host {
    FolderSettings kept;
    sdk::StudySet set;
    NoFilms films;
    PluginRegistry plugins{{}};
    std::istringstream in;
    std::ostringstream out, err;

    Desk() {
        application();
        sdk::Series series;
        for (const char* uid : {"1.1", "1.2"}) {
            sdk::Instance instance;
            instance.sopInstanceUid = uid;
            instance.kind = sdk::InstanceKind::Image;
            series.instances.push_back(instance);
        }
        sdk::PatientStudy entry;
        entry.study.series = {series};
        set.studies = {entry};
    }
    int sheet(std::vector<std::string> words) {
        words.insert(words.begin(), "somewhere");
        return sheetCommand({"sheet", words, in, out, err}, {plugins, *this, films});
    }
    const sdk::StudySet& studies() const override { return set; }
    sdk::Result<sdk::StudySet> load(const std::vector<std::string>&) override { return set; }
    std::shared_ptr<const sdk::FrameReader> frames() const override { return nullptr; }
    sdk::Display* display() override { return nullptr; }
    sdk::DicomWriter& writer() override { throw std::logic_error("not here"); }
    sdk::Documents& documents() override { throw std::logic_error("not here"); }
    sdk::Settings& settings() override { return kept; }
    void notify(const std::string&, sdk::Severity) override {}

    bool says(const std::string& words) const { return err.str().find(words) != std::string::npos; }
    std::vector<network::OutboxJob> waiting() const { return network::PrintOutbox(filmOutbox(kept)).jobs(); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(sheet_command, Desk)

BOOST_AUTO_TEST_CASE(films_that_no_printer_takes_are_said_to_be_lost_unless_they_are_to_wait) {
    BOOST_CHECK_EQUAL(sheet({"--printer", "FILM@127.0.0.1:9"}), 1);
    BOOST_CHECK_MESSAGE(says("Printed: 0 of 1 films. Nothing is kept: print again, or with --queue."), err.str());
    BOOST_CHECK(waiting().empty());
    err.str("");
    BOOST_CHECK_EQUAL(sheet({"--printer", "FILM@127.0.0.1:9", "--queue"}), 1);
    BOOST_CHECK_MESSAGE(says("What is not printed waits in the window: File ▸ Film sheet."), err.str());
    BOOST_REQUIRE_EQUAL(waiting().size(), 1);
    BOOST_CHECK_EQUAL(waiting()[0].pages, 1);  // two films on one page: the layout follows their number
    BOOST_CHECK_EQUAL(waiting()[0].lastCode, "print.connect");
}

BOOST_AUTO_TEST_CASE(a_layout_that_is_asked_for_is_kept) {
    BOOST_CHECK_EQUAL(sheet({"--printer", "FILM@127.0.0.1:9", "--queue", "--layout", "1x1"}), 1);
    BOOST_REQUIRE_EQUAL(waiting().size(), 1);
    BOOST_CHECK_EQUAL(waiting()[0].pages, 2);
}

BOOST_AUTO_TEST_SUITE_END()
