#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <iterator>
#include <map>
#include <sstream>
#include <tuple>

#include "reporting/documents/pdf/pages.h"
#include "reporting/documents/pdf/pdf.h"
#include "reporting/documents/text/words.h"
#include "tests/support/hsg_report.h"
#include "tests/support/run_command.h"
#include "tests/support/sample_report.h"

using namespace reporting;

namespace {

const std::string judge = FIMBRIA_SOURCE_DIR "/tests/support/judge_pdf";

struct GuiApplication {
    int count = 1;
    char name[5] = "test";
    char* arguments[2] = {name, nullptr};
    QGuiApplication application{count, arguments};
};

std::string encoded(const Report& report, const EncodeContext& context) {
    const auto document = documents::encodePdf(report, context);
    BOOST_REQUIRE_MESSAGE(document, document.error().message);
    return document->bytes;
}

// Words as pdftotext gives them, without any white space: lines break where they will.
std::string squeezed(std::string text) {
    std::erase_if(text, [](unsigned char c) { return c == ' ' || c == '\n' || c == '\f' || c == '\t'; });
    return text;
}

std::string textOf(const std::string& pdf) {
    const test::Scratch scratch;
    const auto file = scratch.write("a.pdf", pdf);
    const auto ran = test::run("pdftotext -enc UTF-8 " + file + " -");
    BOOST_TEST(ran.status == 0, ran.output);
    return ran.output;
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

void everySentence(const std::vector<Section>& sections, const std::function<void(const Texts&)>& visit) {
    for (const auto& section : sections) {
        visit(section.title);
        for (const auto& sentence : section.sentences) visit(sentence.text);
        everySentence(section.sections, visit);
    }
}

// A report of many pages: every section thirty times as long.
Report longReport() {
    auto report = test::sampleReport();
    for (auto& section : report.sections) {
        const auto once = section.sentences;
        if (section.id == "impression") continue;
        for (int i = 0; i < 30; ++i) section.sentences.insert(section.sentences.end(), once.begin(), once.end());
    }
    return report;
}

}  // namespace

BOOST_TEST_GLOBAL_FIXTURE(GuiApplication);

BOOST_AUTO_TEST_CASE(the_judges_of_archive_pdf_are_content_and_see_damage) {
    const test::Scratch scratch;
    std::string files;
    files += " " + scratch.write("sample.pdf", encoded(test::sampleReport(false), test::sampleContext("en")));
    files += " " + scratch.write("hsg.pdf", encoded(test::hsgReport(), test::hsgContext("zh")));
    auto half = encoded(test::sampleReport(), test::sampleContext("en"));
    half.resize(half.size() / 2);
    const auto judged = test::run(judge + files + " " + scratch.write("half.pdf", half));
    BOOST_TEST(judged.status == 1, judged.output);
    std::istringstream lines(judged.output);
    for (std::string line; std::getline(lines, line);) BOOST_TEST(contains(line, "/half.pdf: "), line);
}

BOOST_AUTO_TEST_CASE(the_text_layer_holds_every_number_and_every_character) {
    for (const auto& [report, language, context] :
         {std::tuple(test::sampleReport(), std::string("en"), test::sampleContext("en")),
          std::tuple(test::sampleReport(), std::string("zh"), test::sampleContext("zh")),
          std::tuple(test::hsgReport(), std::string("zh"), test::hsgContext("zh"))}) {
        const auto text = squeezed(textOf(encoded(report, context)));
        const auto expect = [&](const std::string& words) { BOOST_TEST(contains(text, squeezed(words)), words); };
        everySentence(report.sections, [&](const Texts& texts) { expect(documents::said(texts, language)); });
        for (const auto& row : documents::headerRows(report, language)) expect(row.value);
        for (const auto& image : report.keyImages) expect(image.caption.at(language));
        for (const auto& line : report.provenance) expect(line.text.at(language));
        expect(report.examLine->text.at(language));
    }
}

BOOST_AUTO_TEST_CASE(an_unsigned_report_says_so_on_each_page) {
    auto report = longReport();
    report.verification = Verification::Unverified;
    report.signer.reset();
    for (const std::string language : {"en", "zh"}) {
        auto pages = textOf(encoded(report, test::sampleContext(language)));
        const auto sign = squeezed(documents::word(report, language, "status.unsigned"));
        int count = 0;
        for (auto end = pages.find('\f'); end != std::string::npos; end = pages.find('\f'), ++count) {
            BOOST_TEST(contains(squeezed(pages.substr(0, end)), sign), "page " << count + 1);
            pages.erase(0, end + 1);
        }
        BOOST_TEST(count >= 3);
    }
}

BOOST_AUTO_TEST_CASE(long_reports_lose_no_sentence_at_the_turn_of_a_page) {
    const auto report = longReport();
    const auto text = squeezed(textOf(encoded(report, test::sampleContext("en"))));
    const auto words = squeezed("Free spill on the immediate film.");
    std::size_t found = 0;
    for (auto at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) ++found;
    BOOST_TEST(found == 2u);
    const auto uterus = squeezed("Cavity triangular, contour smooth, no filling defect.");
    found = 0;
    for (auto at = text.find(uterus); at != std::string::npos; at = text.find(uterus, at + 1)) ++found;
    BOOST_TEST(found >= 29u, "found " << found << " of 31, those broken by a foot of a page apart");
}

// Where two renderings differ, and whether black and white are among what was drawn.
struct Drawn {
    double x = 0, y = 0;
    int pixels = 0;
    bool black = false, white = false;
};

Drawn difference(const std::string& with, const std::string& without) {
    const test::Scratch scratch;
    const auto page = [&](const std::string& name, const std::string& pdf) {
        test::run("pdftoppm -r 100 -gray -f 1 -l 1 -singlefile -png " + scratch.write(name + ".pdf", pdf) + " " +
                  scratch.path(name));
        return QImage(QString::fromStdString(scratch.path(name) + ".png")).convertToFormat(QImage::Format_Grayscale8);
    };
    const auto a = page("a", with), b = page("b", without);
    BOOST_REQUIRE(!a.isNull() && a.size() == b.size());
    Drawn drawn;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) {
            const int now = qGray(a.pixel(x, y)), before = qGray(b.pixel(x, y));
            if (std::abs(now - before) < 40) continue;
            drawn.x += x, drawn.y += y, ++drawn.pixels;
            drawn.black = drawn.black || now < 30;
            drawn.white = drawn.white || now > 225;
        }
    drawn.x /= std::max(1, drawn.pixels), drawn.y /= std::max(1, drawn.pixels);
    return drawn;
}

BOOST_AUTO_TEST_CASE(a_ring_lies_at_its_place_and_is_black_and_white_on_grey) {
    const auto report = test::sampleReport();
    const auto withRing = [&](std::vector<PictureRing> rings) {
        auto context = test::sampleContext("en");
        for (auto& picture : context.pictures) picture.grey.assign(picture.grey.size(), '\x80');
        context.pictures[0].rings = std::move(rings);
        return encoded(report, context);
    };
    const auto bare = withRing({});
    const auto here = difference(withRing({{1, 0.3, 0.4}}), bare);
    const auto right = difference(withRing({{1, 0.7, 0.4}}), bare);
    const auto below = difference(withRing({{1, 0.3, 0.8}}), bare);
    for (const auto& drawn : {here, right, below}) {
        BOOST_TEST(drawn.black);
        BOOST_TEST(drawn.white);
        BOOST_TEST(drawn.pixels > 60);
        BOOST_TEST(drawn.pixels < 3000);
    }
    // the picture is a square: four tenths of its breadth are four tenths of its height
    BOOST_TEST(std::abs(right.y - here.y) < 1.5);
    BOOST_TEST(std::abs(below.x - here.x) < 1.5);
    BOOST_TEST(right.x - here.x > 60);
    BOOST_TEST(std::abs((right.x - here.x) - (below.y - here.y)) < 2.5);
    const auto text = squeezed(textOf(withRing({{1, 0.3, 0.4}})));
    BOOST_TEST(contains(text, squeezed("① Left: filling reaches the fimbrial end")));
}

BOOST_AUTO_TEST_CASE(films_are_kept_without_loss) {
    const test::Scratch scratch;
    const auto file = scratch.write("a.pdf", encoded(test::sampleReport(), test::sampleContext("en")));
    const auto images = test::run("pdfimages -list " + file).output;
    BOOST_TEST(contains(images, " image "), images);
    BOOST_TEST(!contains(images, "jp"), images);  // jpeg, jpx, jbig2
}

BOOST_AUTO_TEST_CASE(comparisons_are_as_large_as_the_page_allows_in_the_shape_of_their_pictures) {
    auto report = test::sampleReport();
    auto context = test::sampleContext("en");
    const auto keep = [&](const std::string& id, int width, int height) {
        auto picture = test::picture(id, std::max(width, height));
        picture.width = width;
        picture.height = height;
        picture.grey.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
        context.pictures.push_back(picture);
        report.keyImages.push_back({id, test::both("Comparison " + id, "对比 " + id), {"f2", "f5"}});
    };
    keep("c1", 300, 290);
    keep("c2", 290, 320);
    keep("c3", 600, 310);
    const test::Scratch scratch;
    const auto pdf = encoded(report, context);
    const auto file = scratch.write("a.pdf", pdf);
    std::istringstream lines(test::run("pdfimages -list " + file).output);
    // page num type width height color comp bpc enc interp object ID x-ppi y-ppi
    std::map<int, std::pair<double, double>> inches;
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        std::vector<std::string> all{std::istream_iterator<std::string>(words), {}};
        if (all.size() < 14 || all[2] != "image") continue;
        inches[std::stoi(all[3])] = {std::stod(all[3]) / std::stod(all[12]), std::stod(all[4]) / std::stod(all[13])};
    }
    for (const auto& [pixels, rows] : {std::pair(300, 290), {290, 320}, {600, 310}}) {
        BOOST_REQUIRE_MESSAGE(inches.count(pixels), pixels);
        const auto [width, height] = inches[pixels];
        BOOST_TEST(height > 2.9, "of " << pixels << " is " << height << " inches high");
        BOOST_TEST(std::abs(width / height - double(pixels) / rows) < 0.03);
    }
    const auto text = textOf(pdf);
    for (const char* id : {"c1", "c2", "c3"}) BOOST_TEST(contains(text, std::string("Comparison ") + id));
}

BOOST_AUTO_TEST_CASE(the_preview_paints_the_pages_of_the_pdf) {
    const auto context = test::sampleContext("en");
    const auto report = test::sampleReport();
    const auto pages = documents::ReportPages::layOut(report, context);
    BOOST_REQUIRE(pages);
    const test::Scratch scratch;
    const auto file = scratch.write("a.pdf", encoded(report, context));
    BOOST_TEST(test::run("pdftoppm -r 72 -png " + file + " " + scratch.path("page")).status == 0);
    for (int page = 0; page < (*pages)->pageCount(); ++page) {
        const auto name = scratch.path("page-" + std::to_string(page + 1) + ".png");
        const auto printed = QImage(QString::fromStdString(name)).convertToFormat(QImage::Format_Grayscale8);
        BOOST_REQUIRE(!printed.isNull());
        QImage shown(printed.size(), QImage::Format_Grayscale8);
        shown.fill(Qt::white);
        QPainter painter(&shown);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(shown.width() / (*pages)->pageSize().width(), shown.height() / (*pages)->pageSize().height());
        (*pages)->paint(painter, page);
        painter.end();
        double difference = 0;
        for (int y = 0; y < shown.height(); ++y)
            for (int x = 0; x < shown.width(); ++x)
                difference += std::abs(qGray(shown.pixel(x, y)) - qGray(printed.pixel(x, y)));
        difference /= shown.width() * shown.height();
        BOOST_TEST(difference < 6.0, "page " << page + 1 << " differs by " << difference << " grey levels on average");
    }
}

BOOST_AUTO_TEST_CASE(a_film_without_its_picture_leaves_a_marked_place) {
    auto context = test::sampleContext("en");
    context.pictures.pop_back();
    context.pictures[0].grey.resize(10);  // not what it says it is
    const auto text = textOf(encoded(test::sampleReport(), context));
    BOOST_TEST(contains(text, "Picture not available"));
}
