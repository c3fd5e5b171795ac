#include <QGuiApplication>
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cctype>
#include <map>
#include <random>
#include <sstream>

#include "reporting/documents/html/html.h"
#include "reporting/documents/pdf/pdf.h"
#include "tests/support/run_command.h"
#include "tests/support/sample_report.h"

// Long and odd reports on every paper, judged from the PDF by poppler, not by the paginator that made it.

using namespace reporting;

namespace {

struct Box {
    int page = 0;
    double left = 0, top = 0, right = 0, bottom = 0;  ///< points from the upper left corner
};

struct Word : Box {
    std::string text;
};

struct Judged {
    int pages = 0;
    double width = 0, height = 0;
    std::vector<Word> words;            ///< in the order of the file
    std::map<int, Box> pictures;        ///< by breadth in pixels; place from pdftohtml
    std::map<std::string, Box> tokens;  ///< "H12", "S3": first place of a mark

    const Box* at(const std::string& token) const {
        const auto found = tokens.find(token);
        return found == tokens.end() ? nullptr : &found->second;
    }
};

double numberOf(const std::string& line, const std::string& name) {
    const auto at = line.find(name + "=\"");
    return at == std::string::npos ? 0 : std::stod(line.substr(at + name.size() + 2));
}

// "Sq12q" inside a word; letters before and after it are others.
std::vector<std::string> marksIn(const std::string& text) {
    std::vector<std::string> all;
    for (std::size_t at = text.find('q'); at != std::string::npos; at = text.find('q', at + 1)) {
        auto end = at + 1;
        while (end < text.size() && std::isdigit(static_cast<unsigned char>(text[end]))) ++end;
        const bool isMark = at > 0 && std::isupper(static_cast<unsigned char>(text[at - 1])) && end > at + 1 &&
                            end < text.size() && text[end] == 'q';
        if (isMark) all.push_back(text.substr(at - 1, end - at + 2));
    }
    return all;
}

void readWords(const std::string& file, Judged& judged) {
    std::istringstream lines(test::run("pdftotext -bbox -enc UTF-8 " + file + " -").output);
    for (std::string line; std::getline(lines, line);) {
        if (line.find("<page ") != std::string::npos) {
            ++judged.pages;
            judged.width = numberOf(line, "width");
            judged.height = numberOf(line, "height");
        }
        if (line.find("<word ") == std::string::npos) continue;
        Word word;
        word.page = judged.pages;
        word.left = numberOf(line, "xMin");
        word.top = numberOf(line, "yMin");
        word.right = numberOf(line, "xMax");
        word.bottom = numberOf(line, "yMax");
        const auto from = line.find('>') + 1;
        word.text = line.substr(from, line.rfind("</word>") - from);
        for (const auto& token : marksIn(word.text)) judged.tokens.emplace(token, word);
        judged.words.push_back(std::move(word));
    }
}

// pdfimages tells page and pixels of a picture, in the order of painting; pdftohtml its place, in the same order.
void readPictures(const std::string& file, Judged& judged) {
    std::istringstream list(test::run("pdfimages -list " + file).output);
    std::vector<std::pair<int, int>> found;  // page, breadth
    for (std::string line; std::getline(list, line);) {
        std::istringstream in(line);
        std::string page, number, type, width;
        in >> page >> number >> type >> width;
        if (type == "image") found.emplace_back(std::stoi(page), std::stoi(width));
    }
    for (const auto& [page, width] : found) judged.pictures[width].page = page;
}

Judged judge(const std::string& pdf) {
    const test::Scratch scratch;
    const auto file = scratch.write("a.pdf", pdf);
    Judged judged;
    readWords(file, judged);
    readPictures(file, judged);
    return judged;
}

/// A mark that no text layer breaks: letters and digits of one script.
std::string mark(char kind, int number) {
    return std::string(1, kind) + "q" + std::to_string(number) + "q";
}

class Random {
public:
    explicit Random(unsigned seed) : random_(seed) {}
    int below(int most) { return static_cast<int>(random_() % static_cast<unsigned>(most)); }
    std::string words(const std::string& language, int count) {
        std::string all;
        for (int i = 0; i < count; ++i) {
            if (language == "zh") {
                for (int k = 0; k < 6; ++k) all += characters_[static_cast<std::size_t>(below(12))];
                continue;
            }
            // now and then a word that is longer than a line
            const int length = below(60) == 0 ? 150 : 2 + below(12);
            all += " " + std::string(static_cast<std::size_t>(length), static_cast<char>('a' + below(26)));
        }
        return all;
    }

private:
    std::mt19937 random_;
    const std::vector<std::string> characters_{"输", "卵", "管", "宫", "腔", "对", "比", "剂", "显", "影", "，", "延"};
};

/// A report of about so many sentences, every part of it marked.
class Maker {
public:
    Maker(unsigned seed, std::string language) : random_(seed), language_(std::move(language)) {}

    Report make(int sentences) {
        auto report = test::sampleReport(random_.below(2) == 0);
        report.sections.clear();
        report.keyImages.clear();
        while (sentences > 0) {
            const int some = std::min(sentences, 1 + random_.below(40));
            report.sections.push_back(section("part" + std::to_string(headings_), some, 0));
            sentences -= some;
        }
        auto impression = section("impression", 1 + random_.below(random_.below(3) == 0 ? 60 : 6), 2);
        report.sections.push_back(impression);
        for (int i = 0; i < random_.below(9); ++i) addPicture(report, i);
        report.provenance = {sentence(), sentence(), sentence()};
        report.page.paper = random_.below(2) == 0 ? Paper::A4 : Paper::Letter;
        report.page.font = random_.below(2) == 0 ? "sans" : "serif";
        report.page.fontSize = 8 + random_.below(5);
        report.page.left = 12 + random_.below(18);
        report.page.top = 10 + random_.below(20);
        if (random_.below(2) == 0) report.page.order = {"provenance", "part0", "images"};
        return report;
    }
    EncodeContext context() {
        auto all = test::sampleContext(language_);
        all.pictures = pictures_;
        if (random_.below(2) == 0) all.diagramSvg.clear();
        return all;
    }
    int headings() const { return headings_; }
    int sentences() const { return sentences_; }
    const std::map<int, int>& firstOf() const { return firstOf_; }  ///< heading → first sentence or row
    const std::map<int, int>& breadths() const { return breadths_; }
    int rows() const { return rows_; }

private:
    Texts texts(const std::string& words) const { return {{"en", words}, {"zh", words}}; }

    Section section(const std::string& id, int sentences, int depth) {
        Section made;
        made.id = id;
        made.heading = {"1", "99T", "Part"};
        const int heading = headings_++;
        made.title = texts(mark('H', heading) + random_.words(language_, random_.below(3)));
        const bool table = id != "impression" && random_.below(6) == 0;
        for (int i = 0; i < sentences; ++i) {
            if (i == 0 && !table) firstOf_[heading] = sentences_;
            if (table)
                made.findings.push_back(row(heading, i == 0));
            else
                made.sentences.push_back(sentence());
        }
        if (depth == 0 && random_.below(3) == 0)
            made.sections.push_back(section(id + ".sub", 1 + random_.below(12), depth + 1));
        return made;
    }
    Sentence sentence() {
        Sentence made;
        made.id = "s";
        const int number = sentences_++;
        made.text =
            texts(mark('S', number) + random_.words(language_, 1 + random_.below(25)) + " " + mark('E', number));
        made.alert = random_.below(9) == 0;
        if (random_.below(7) == 0) made.answers = {{"s", {}}};  // typed by the reader: stands alone
        return made;
    }
    Finding row(int heading, bool first) {
        Finding made;
        const int number = rows_++;
        if (first) rowOf_[heading] = number;
        made.label = texts(mark('L', number) + random_.words(language_, 1 + random_.below(4)));
        made.valueLabel =
            texts(mark('V', number) + random_.words(language_, 1 + random_.below(30)) + " " + mark('W', number));
        return made;
    }
    void addPicture(Report& report, int number) {
        auto picture = test::picture("p" + std::to_string(number), 60);
        picture.width = 40 + 3 * number;
        picture.height = 20 + random_.below(60);
        picture.grey.resize(static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height), '0');
        if (random_.below(3) > 0) picture.sides = {{0, 1, "R", "L"}};
        const bool comparison = number > 5;
        breadths_[number] = picture.width;
        const int length = random_.below(6) == 0 ? 120 : random_.below(20);
        report.keyImages.push_back(
            {picture.filmId, texts(mark('C', number) + random_.words(language_, length) + " " + mark('D', number)),
             comparison ? std::vector<std::string>{"f2", "f5"} : std::vector<std::string>{}});
        pictures_.push_back(std::move(picture));
    }

    Random random_;
    std::string language_;
    int headings_ = 0, sentences_ = 0, rows_ = 0;
    std::map<int, int> firstOf_, rowOf_, breadths_;
    std::vector<FilmPicture> pictures_;
};

void nothingLeavesThePaper(const Judged& judged, const PageLayout& page) {
    const double mm = 72 / 25.4, slack = 1.5;
    const auto outside = [&](const Word& word) {
        return word.left < page.left * mm - slack || word.right > judged.width - page.right * mm + slack ||
               word.bottom > judged.height - page.bottom * mm + 6 || word.top < page.top * mm - 6;
    };
    const auto found = std::find_if(judged.words.begin(), judged.words.end(), outside);
    if (found != judged.words.end()) BOOST_ERROR(found->text << " runs out of page " << found->page);
}

void onOnePage(const Judged& judged, const std::string& one, const std::string& other, const std::string& what) {
    const auto *a = judged.at(one), *b = judged.at(other);
    BOOST_REQUIRE_MESSAGE(a && b, what << " has lost " << one << " or " << other);
    BOOST_TEST(a->page == b->page,
               what << " is parted: " << one << " on page " << a->page << ", " << other << " on page " << b->page);
}

}  // namespace

BOOST_AUTO_TEST_CASE(whatever_the_length_nothing_is_lost_orphaned_cut_or_parted) {
    unsigned seed = 1;
    for (const int sentences : {1, 6, 30, 120, 400}) {
        for (const std::string language : {"en", "zh"}) {
            Maker maker(seed++, language);
            const auto report = maker.make(sentences);
            const auto pdf = documents::encodePdf(report, maker.context());
            BOOST_REQUIRE_MESSAGE(pdf, pdf.error().message);
            const auto judged = judge(pdf->bytes);
            const auto what = "report " + std::to_string(seed - 1);
            BOOST_TEST(std::abs(judged.width - (report.page.paper == Paper::A4 ? 595 : 612)) < 1, what);
            nothingLeavesThePaper(judged, report.page);
            for (int i = 0; i < maker.sentences(); ++i) {
                BOOST_TEST(judged.at(mark('S', i)), what << " has lost sentence " << i);
                BOOST_TEST(judged.at(mark('E', i)), what << " has lost the end of sentence " << i);
            }
            for (const auto& [heading, first] : maker.firstOf())
                onOnePage(judged, mark('H', heading), mark('S', first), what + ", heading");
            for (int i = 0; i < maker.rows(); ++i) {
                onOnePage(judged, mark('L', i), mark('V', i), what + ", row");
                onOnePage(judged, mark('V', i), mark('W', i), what + ", row");
            }
            for (const auto& [number, breadth] : maker.breadths()) {
                onOnePage(judged, mark('C', number), mark('D', number), what + ", caption");
                BOOST_TEST(judged.pictures.at(breadth).page == judged.at(mark('C', number))->page,
                           what << ": picture and caption " << number << " are parted");
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(every_paper_and_face_is_archive_pdf_with_its_digits) {
    const test::Scratch scratch;
    std::string files;
    for (const auto& [paper, font] :
         {std::pair(Paper::A4, std::string("sans")), std::pair(Paper::Letter, std::string("serif"))}) {
        auto report = test::sampleReport(paper == Paper::A4);
        report.page.paper = paper;
        report.page.font = font;
        report.page.logo = paper == Paper::A4 ? LogoPlace::Left : LogoPlace::Right;
        report.page.footer = test::both("{patient} 12345 {page}/{total}", "{patient} 12345 {page}/{total}");
        auto context = test::sampleContext("zh");
        context.pictures[0].sides = {{0, 1, "R", "L"}};
        context.pictures[1].sidesOpen = true;
        report.words["caption.sides_open"] = test::both("sides open", "侧别未确认");
        const auto pdf = documents::encodePdf(report, context);
        BOOST_REQUIRE(pdf);
        files += " " + scratch.write(font + std::to_string(static_cast<int>(paper)) + ".pdf", pdf->bytes);
        const auto words = test::run("pdftotext -enc UTF-8 " + files.substr(files.rfind(' ')) + " -").output;
        for (const char* part : {"12.5 mL", "300 mg/mL", "10:12", "12345", "1/", "侧别未确认"})
            BOOST_TEST(words.find(part) != std::string::npos, font << " lacks " << part << "\n" << words);
    }
    const auto judged = test::run(FIMBRIA_SOURCE_DIR "/tests/support/judge_pdf" + files);
    BOOST_TEST(judged.status == 0, judged.output);
}

BOOST_AUTO_TEST_CASE(side_letters_stand_on_the_picture_they_belong_to) {
    auto report = test::sampleReport();
    auto context = test::sampleContext("en");
    context.pictures[0].sides = {{0, 1, "R", "L"}};
    const auto judged = judge(documents::encodePdf(report, context)->bytes);
    std::vector<Word> letters;
    for (const auto& word : judged.words)
        if (word.text == "R" || word.text == "L") letters.push_back(word);
    BOOST_REQUIRE(letters.size() == 2u);
    BOOST_TEST(letters[0].text == "R");
    BOOST_TEST(letters[0].left < letters[1].left);
    BOOST_TEST(letters[1].right < judged.width / 2);
    const auto html = documents::encodeHtml(report, [&] {
        auto c = context;
        c.pageMustache = test::read(FIMBRIA_SOURCE_DIR "/templates/hsg/page.mustache");
        c.pictures[0].png = c.pictures[1].png = "png";
        c.pictures[1].sidesOpen = true;
        return c;
    }());
    BOOST_REQUIRE(html);
    BOOST_TEST(html->bytes.find("left:0.00%\">R<") != std::string::npos);
    BOOST_TEST(html->bytes.find("right:0.00%\">L<") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_page_obeys_the_layout_of_the_template) {
    auto report = test::sampleReport();
    report.page.order = {"limitations", "impression", "provenance"};
    report.page.diagram = false;
    report.page.paper = Paper::Letter;
    auto context = test::sampleContext("en");
    context.pageMustache = test::read(FIMBRIA_SOURCE_DIR "/templates/hsg/page.mustache");
    const auto html = documents::encodeHtml(report, context)->bytes;
    const auto pdf = judge(documents::encodePdf(report, context)->bytes);
    const auto place = [&](const std::string& words) {
        const auto at = html.find("<h2 id=\"h-" + words);
        BOOST_REQUIRE_MESSAGE(at != std::string::npos, words);
        return at;
    };
    BOOST_TEST(place("limitations") < place("impression"));
    BOOST_TEST(place("impression") < html.find("id=\"provenance\""));
    BOOST_TEST(html.find("id=\"provenance\"") < place("images"));
    BOOST_TEST(html.find("<svg") == std::string::npos);
    BOOST_TEST(html.find("size: letter") != std::string::npos);
    const auto word = [&](const std::string& text) {
        const auto found =
            std::find_if(pdf.words.begin(), pdf.words.end(), [&](const Word& w) { return w.text == text; });
        BOOST_REQUIRE_MESSAGE(found != pdf.words.end(), text);
        return found->page * 10000 + found->top;
    };
    BOOST_TEST(word("Limitations") < word("Impression"));
    BOOST_TEST(word("Impression") < word("Technique"));
    BOOST_TEST(pdf.width == 612);
}
