#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <cstring>

#include "tests/viewer/host/gui.h"
#include "viewer/host/sheet_painter.h"
#include "viewer/host/sheet_studio.h"

/// The judges of a sheet are poppler's pdftotext and pdftoppm: where a letter stands and where a spot of the film lies.
using namespace viewer;
using namespace viewer::host;
using sdk::RightSide;

namespace {

constexpr int spotGrey = 200, filmGrey = 40;

/// A dark film whose only bright spot is at the left edge of the matrix, above the middle.
QImage filmWithSpot() {
    QImage film(300, 200, QImage::Format_Grayscale8);
    film.fill(filmGrey);
    for (int y = 60; y < 100; ++y) std::memset(film.scanLine(y) + 30, spotGrey, 50);
    return film;
}

SheetPicture picture(RightSide right, bool confirmed, const canvas::Orientation& orientation) {
    SheetPicture p;
    p.image = filmWithSpot();
    p.right = right;
    p.sideConfirmed = confirmed;
    p.orientation = orientation;
    p.lines = {"Immediate film", "1:00 after the injection"};
    return p;
}

QByteArray output(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    BOOST_REQUIRE_MESSAGE(process.waitForFinished(20000), program.toStdString() + " did not end");
    return process.readAllStandardOutput();
}

/// A sheet as PDF, read back.
struct Printed {
    QTemporaryDir folder;
    QString path = folder.filePath("sheet.pdf");
    explicit Printed(const Sheet& sheet, const SheetFormat& format) {
        application();
        const auto written = writeSheetPdf(sheet, format, path);
        BOOST_REQUIRE_MESSAGE(written.has_value(), (written ? std::string() : written.error().message));
    }
    QString text() const { return output("pdftotext", {"-layout", path, "-"}); }
    /// The middle of a word in points from the top left corner.
    QPointF place(const QString& word) const {
        const QString boxes = output("pdftotext", {"-bbox", path, "-"});
        const QRegularExpression box(
            "<word xMin=\"([0-9.]+)\" yMin=\"([0-9.]+)\" xMax=\"([0-9.]+)\" "
            "yMax=\"([0-9.]+)\">" +
            QRegularExpression::escape(word) + "</word>");
        const auto match = box.match(boxes);
        BOOST_REQUIRE_MESSAGE(match.hasMatch(), "no word " + word.toStdString());
        const auto number = [&](int i) { return match.captured(i).toDouble(); };
        return {(number(1) + number(3)) / 2, (number(2) + number(4)) / 2};
    }
    /// The first page, a pixel to a point.
    QImage page() const {
        const QString base = folder.filePath("page");
        output("pdftoppm", {"-r", "72", "-gray", "-singlefile", "-png", path, base});
        const QImage page = QImage(base + ".png").convertToFormat(QImage::Format_Grayscale8);
        BOOST_REQUIRE(!page.isNull());
        return page;
    }
    /// Head and foot of the film that crosses that place of the page, in points.
    std::pair<int, int> film(double x) const {
        const QImage page = this->page();
        std::pair<int, int> ends{-1, -1};
        for (int y = 0; y < page.height(); ++y)
            if (std::abs(qGray(page.pixel(int(x), y)) - filmGrey) <= 2) {
                if (ends.first < 0) ends.first = y;
                ends.second = y;
            }
        BOOST_REQUIRE(ends.first >= 0);
        return ends;
    }
    /// The middle of the bright spot, in points.
    QPointF spot() const {
        const QImage page = this->page();
        std::vector<int> xs, ys;
        for (int y = 0; y < page.height(); ++y)
            for (int x = 0; x < page.width(); ++x)
                if (std::abs(qGray(page.pixel(x, y)) - spotGrey) <= 2) {
                    xs.push_back(x);
                    ys.push_back(y);
                }
        BOOST_REQUIRE_GT(xs.size(), 100);
        std::nth_element(xs.begin(), xs.begin() + std::ptrdiff_t(xs.size() / 2), xs.end());
        std::nth_element(ys.begin(), ys.begin() + std::ptrdiff_t(ys.size() / 2), ys.end());
        return {double(xs[xs.size() / 2]), double(ys[ys.size() / 2])};
    }
};

/// Whether the spot lies at the side that the letter names, seen from the other letter.
bool isAtThatSide(QPointF spot, QPointF letter, QPointF other) {
    const QPointF middle = (letter + other) / 2, way = letter - other;
    const QPointF along = std::abs(way.x()) > std::abs(way.y()) ? QPointF(way.x(), 0) : QPointF(0, way.y());
    return QPointF::dotProduct(spot - middle, along) > 0;
}

Sheet oneFilm(const SheetPicture& film) {
    return {{"Site A", "TEST ONE"}, {"Films for the patient"}, {film}};
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_side_marks_are_right_in_all_eight_ways_to_lay_a_film) {
    for (const RightSide right : {RightSide::AtLeftEdge, RightSide::AtRightEdge})
        for (int turns = 0; turns < 4; ++turns)
            for (const bool mirrored : {false, true}) {
                const Printed sheet(oneFilm(picture(right, true, {turns, mirrored})), {1, 1});
                // the spot is at the left edge of the matrix: at the patient's right, or left
                const QString spotSide = right == RightSide::AtLeftEdge ? "R" : "L";
                const QString otherSide = right == RightSide::AtLeftEdge ? "L" : "R";
                BOOST_CHECK_MESSAGE(isAtThatSide(sheet.spot(), sheet.place(spotSide), sheet.place(otherSide)),
                                    "turned " << turns << " times" << (mirrored ? ", mirrored" : "")
                                              << ", right at the " << spotSide.toStdString() << " side");
            }
}

BOOST_AUTO_TEST_CASE(a_side_that_is_not_confirmed_is_a_question_and_an_unknown_one_is_no_letter) {
    const Printed asked(oneFilm(picture(RightSide::AtLeftEdge, false, {})), {1, 1});
    BOOST_CHECK(isAtThatSide(asked.spot(), asked.place("R?"), asked.place("L?")));
    const Printed unknown(oneFilm(picture(RightSide::Unknown, false, {})), {1, 1});
    const QString text = unknown.text();
    BOOST_CHECK(text.contains("?"));
    BOOST_CHECK(!text.contains(QRegularExpression("\\b[RL]\\b")));
}

BOOST_AUTO_TEST_CASE(without_a_plugin_the_letters_come_from_the_header_and_turn_with_the_film) {
    auto film = picture(RightSide::Unknown, false, {1, false});  // turned to the right: the left edge is on top
    film.patientOrientation = {"L", "F"};
    const Printed sheet(oneFilm(film), {1, 1});
    BOOST_CHECK(isAtThatSide(sheet.spot(), sheet.place("R"), sheet.place("L")));
    BOOST_CHECK_LT(sheet.place("R").y(), sheet.place("L").y());
}

BOOST_AUTO_TEST_CASE(a_pdf_has_its_words_in_chinese_its_pages_and_its_size) {
    Sheet sheet;
    sheet.header = {"第一人民医院", "王小东 2026-03-10 编号 123"};
    for (int i = 0; i < 3; ++i) {
        auto film = picture(RightSide::AtLeftEdge, true, {});
        film.lines = {"即时片", "注射后 16 分钟"};
        sheet.films.push_back(film);
    }
    SheetFormat format{1, 2};
    format.landscape = true;
    const Printed printed(sheet, format);
    const QString text = printed.text(), info = output("pdfinfo", {printed.path});
    for (const QString word : {"第一人民医院", "王小东", "123", "即时片", "注射后"})
        BOOST_CHECK_MESSAGE(text.contains(word), word.toStdString());
    BOOST_CHECK(info.contains(QRegularExpression("Pages:\\s+2")));
    BOOST_CHECK(info.contains(QRegularExpression("Page size:\\s+84[12].* x 59[56]")));
    BOOST_CHECK(text.contains(QRegularExpression("2\\s*/\\s*2")));
}

BOOST_AUTO_TEST_CASE(films_stand_on_one_line_with_their_words_directly_below) {
    auto broad = picture(RightSide::AtLeftEdge, true, {}), high = picture(RightSide::AtLeftEdge, true, {1, false});
    broad.lines = {"Alpha"};
    high.lines = {"Beta", "of two lines"};
    const Printed sheet({{"Site A"}, {}, {broad, high}}, {1, 2});  // upright: cells three times as high as broad
    const QPointF alpha = sheet.place("Alpha"), beta = sheet.place("Beta");
    BOOST_CHECK_SMALL(alpha.y() - beta.y(), 1.0);
    const auto first = sheet.film(alpha.x()), second = sheet.film(beta.x());
    BOOST_CHECK_LE(std::abs(first.second - second.second), 1);
    BOOST_CHECK_LT(second.first, first.first);
    BOOST_CHECK_GT(alpha.y(), first.second);
    BOOST_CHECK_LT(alpha.y(), first.second + 16);
}

BOOST_AUTO_TEST_CASE(words_with_f_are_found_in_the_text_of_the_sheet) {
    auto film = picture(RightSide::AtLeftEdge, true, {});
    film.lines = {"Oil film, first filling", "flow office"};
    const QString text = Printed(oneFilm(film), {1, 1}).text().simplified();
    for (const char* word : {"film", "first", "filling", "flow", "office"})
        BOOST_CHECK_MESSAGE(text.contains(word), word);
}

BOOST_AUTO_TEST_CASE(unless_a_layout_is_chosen_it_follows_the_number_of_films) {
    SheetFormat format = sheetFormatFrom("");
    const auto grid = [&](int films) {
        const auto made = fitted(format, films);
        return std::to_string(made.rows) + "x" + std::to_string(made.columns);
    };
    BOOST_CHECK_EQUAL(grid(1) + " " + grid(2) + " " + grid(3) + " " + grid(4) + " " + grid(5) + " " + grid(40),
                      "1x1 1x2 2x2 2x2 2x3 2x3");
    BOOST_CHECK(sheetFormatFrom(toText(format)) == format);
    format.landscape = false;
    BOOST_CHECK_EQUAL(grid(0) + " " + grid(2) + " " + grid(6), "1x1 2x1 3x2");
    format = sheetFormatFrom("1x2 A4 landscape");
    BOOST_CHECK_EQUAL(grid(1) + " " + grid(6), "1x2 1x2");
}

BOOST_AUTO_TEST_CASE(a_film_that_cannot_be_shown_says_why_and_the_others_are_there) {
    Sheet sheet = oneFilm(picture(RightSide::AtLeftEdge, true, {}));
    SheetPicture broken;
    broken.problem = "This film cannot be printed: The file is cut off.";
    broken.lines = {"Delayed film"};
    sheet.films.push_back(broken);
    const Printed printed(sheet, {1, 2});
    BOOST_CHECK(printed.text().simplified().contains("cannot be"));
    BOOST_CHECK(printed.text().contains(QRegularExpression("Delayed\\s*film")));
    printed.spot();
    BOOST_CHECK_EQUAL(problemsIn(sheet), 1);
}

BOOST_AUTO_TEST_CASE(a_pdf_that_cannot_be_written_is_an_error_and_leaves_no_file) {
    application();
    const auto written = writeSheetPdf(oneFilm(picture(RightSide::AtLeftEdge, true, {})), {}, "/nowhere/sheet.pdf");
    BOOST_REQUIRE(!written.has_value());
    BOOST_CHECK_EQUAL(written.error().code, "sheet.write");
    const auto printed = printSheet(oneFilm(picture(RightSide::AtLeftEdge, true, {})), {}, "no such printer", 1);
    BOOST_REQUIRE(!printed.has_value());
    BOOST_CHECK_EQUAL(printed.error().code, "sheet.printer");
}

BOOST_AUTO_TEST_CASE(a_film_printer_gets_its_own_film_on_black_with_the_letters_burnt_in) {
    application();
    network::Printer printer;
    printer.filmSize = "8INX10IN";
    printer.orientation = "LANDSCAPE";
    const SheetFormat format = formatFor(printer, SheetFormat{1, 1});
    const Sheet sheet = oneFilm(picture(RightSide::AtLeftEdge, true, {}));
    const auto pages = filmPages(sheet, format, 100);
    BOOST_REQUIRE_EQUAL(pages.size(), 1);
    BOOST_CHECK_EQUAL(pages[0].width, 1000);
    BOOST_CHECK_EQUAL(pages[0].height, 800);
    BOOST_CHECK_EQUAL(int(pages[0].grey[0]), 0);
    const QImage same = sheetImage(sheet, format, 0, 100).convertToFormat(QImage::Format_Grayscale8);
    for (int y = 0; y < 800; y += 7)
        BOOST_CHECK(std::equal(same.constScanLine(y), same.constScanLine(y) + 1000, pages[0].grey.begin() + y * 1000));
}

BOOST_AUTO_TEST_CASE(a_format_survives_its_text) {
    SheetFormat format{3, 4, Paper::Film14x17, true, true, true, false};
    BOOST_CHECK(sheetFormatFrom(toText(format)) == format);
    BOOST_CHECK(sheetFormatFrom(toText(SheetFormat{})) == SheetFormat{});
    BOOST_CHECK((sheetFormatFrom("nonsense 9x9 2x2").rows == 2));
    BOOST_CHECK_EQUAL(sheetPages(0, format), 1);
    BOOST_CHECK_EQUAL(sheetPages(13, format), 2);
}
