#pragma once

#include <QCoreApplication>
#include <QElapsedTimer>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <functional>

#include "plugin/shelf/activation.h"
#include "plugin/shelf/shelf_entries.h"
#include "tests/plugin/bridge/fake_host.h"
#include "tests/support/template_folder.h"

namespace test {

namespace fs = std::filesystem;

/// A department's folder with one active template, and a workstation that knows it.
struct Department {
    Scratch scratch;
    FakeSettings settings{scratch.path("data")};

    Department() {
        fs::create_directories(scratch.path("data"));
        fs::create_directories(folder());
        fs::copy(TemplateFolder::templates() + "/mini", site(), fs::copy_options::recursive);
        settings.values["hsg/templates"] = folder();
        settings.values["hsg/template"] = "mini";
    }
    std::string folder() const { return scratch.path("department"); }
    std::string site() const { return folder() + "/site"; }

    static std::string read(const std::string& path) { return test::read(path); }
    static void write(const std::string& path, const std::string& text) {
        std::ofstream(path, std::ios::binary) << text;
    }
    static void replace(const std::string& path, const std::string& from, const std::string& to) {
        auto text = read(path);
        const auto found = text.find(from);
        BOOST_REQUIRE(found != std::string::npos);
        write(path, text.replace(found, from.size(), to));
    }
    static std::string hash(const std::string& folder) {
        const auto compilation = reporting::openTemplate(folder);
        for (const auto& one : compilation.diagnostics)
            BOOST_TEST_MESSAGE(one.file << ":" << one.line << ": " << one.message);
        BOOST_REQUIRE(compilation.value);
        return reporting::templateOf(*compilation.value).hash;
    }
    hsg::ShelfEntry entry() const { return hsg::openInForce(settings); }
    hsg::TemplateActor actor() const { return {"reader", "20260310120000", scratch.path("data/reports.sqlite")}; }

    static bool waitFor(const std::function<bool()>& done) {
        QElapsedTimer timer;
        timer.start();
        while (!done() && timer.elapsed() < 20000) QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        return done();
    }
};

}  // namespace test
