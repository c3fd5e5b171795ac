#include <QComboBox>
#include <QImage>
#include <QListWidget>
#include <QMenu>
#include <fstream>

#include "plugin/editor/completing_edit.h"
#include "plugin/editor/completion.h"
#include "plugin/editor/new_items.h"
#include "plugin/editor/page_fields.h"
#include "plugin/panel/theme.h"
#include "reporting/documents/pdf/pages.h"
#include "tests/plugin/editor/office.h"
#include "tests/plugin/window/accessible.h"

/// Paper, logo, letters and order of the report; languages.
using namespace office;
using hsg::editor::CompletingEdit;
using hsg::editor::PictureField;

namespace {

const NodePath page{"report.yaml", {"page"}};

void settlePicture(Office& office, PictureField& field) {
    for (int i = 0; i < 1000 && field.isBusy(); ++i) QTest::qWait(5);
    BOOST_REQUIRE(!field.isBusy());
    office.settle();
}

PictureField* logoField(Office& office) {
    for (auto* one : office.window->findChildren<PictureField*>())
        if (one->path().file == "logo.png") return one;
    BOOST_FAIL("no field for the logo");
    return nullptr;
}

std::string picture(const fs::path& file, const QSize& size, const char* format) {
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::red);
    image.save(QString::fromStdString(file.string()), format);
    return file.string();
}

}  // namespace

BOOST_AUTO_TEST_CASE(paper_margins_and_letters_are_set_in_the_form_and_the_report_follows) {
    Office office;
    office.openDraft();
    office.choose(page);
    auto* paper = office.named<QComboBox>("Paper");
    paper->setCurrentIndex(paper->findData("Letter"));
    emit paper->activated(paper->currentIndex());
    office.settle();
    office.type(office.named<CompletingEdit>("Margin at the top"), "25");
    office.type(office.named<CompletingEdit>("Height of the logo"), "20");
    BOOST_TEST(office.facts().check->errors() == 0);
    const auto& look = reporting::templateOf(*office.desk().compiled()).page;
    BOOST_TEST((look.paper == reporting::Paper::Letter));
    BOOST_TEST(look.top == 25);
    BOOST_TEST(look.logoHeight == 20);
    office.type(office.named<CompletingEdit>("Margin at the top"), "99");
    BOOST_TEST(office.facts().check->errors() == 1);  // told at its field
    while (office.desk().canUndo()) office.desk().undo();
    office.settle();
    BOOST_TEST(!office.desk().isChanged());
}

BOOST_AUTO_TEST_CASE(the_order_of_the_report_is_changed_by_the_keyboard) {
    Office office;
    office.openDraft();
    office.choose(page);
    auto* list = office.find<QListWidget>("reportOrder");
    BOOST_REQUIRE(list->count() > 4);
    const auto second = list->item(1)->data(Qt::UserRole).toString().toStdString();
    list->setFocus();
    list->setCurrentRow(1);
    QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
    office.settle();
    BOOST_TEST(office.facts().check->errors() == 0);
    const auto& order = reporting::templateOf(*office.desk().compiled()).page.order;
    BOOST_REQUIRE(order.size() == static_cast<std::size_t>(list->count()));
    BOOST_TEST(order.front() == second);
    BOOST_TEST(list->currentItem()->data(Qt::UserRole).toString().toStdString() == second);
}

BOOST_AUTO_TEST_CASE(a_logo_is_chosen_made_a_png_of_sensible_size_and_taken_away_again) {
    Office office;
    office.openDraft();
    office.choose(page);
    auto* field = logoField(office);
    field->take(QString::fromStdString(picture(office.home / "big.jpg", {3000, 600}, "JPG")));
    settlePicture(office, *field);
    const auto* bytes = office.desk().draft().files().text("logo.png");
    BOOST_REQUIRE(bytes);
    const auto image = QImage::fromData(QByteArray::fromStdString(*bytes), "PNG");
    BOOST_TEST(image.width() == 1200);
    BOOST_TEST(office.facts().check->errors() == 0);
    const auto small = picture(office.home / "small.png", {400, 80}, "PNG");
    field = logoField(office);
    field->take(QString::fromStdString(small));
    settlePicture(office, *field);
    std::ifstream in(small, std::ios::binary);
    BOOST_TEST((*office.desk().draft().files().text("logo.png") ==
                std::string(std::istreambuf_iterator<char>(in), {})));  // as it is
    office.click("remove logo.png");
    BOOST_TEST(!office.desk().draft().files().text("logo.png"));
    office.desk().undo();
    BOOST_TEST(office.desk().draft().files().text("logo.png"));
}

BOOST_AUTO_TEST_CASE(what_is_no_picture_or_more_than_a_drawing_is_refused) {
    const fs::path home = fs::temp_directory_path() / ("fimbria-pictures-" + std::to_string(getpid()));
    fs::create_directories(home);
    const auto read = [&](const std::string& text, bool isDrawing) {
        std::ofstream(home / "file", std::ios::binary) << text;
        return PictureField::read(QString::fromStdString((home / "file").string()), isDrawing);
    };
    BOOST_TEST(!read("no picture", false).refused.isEmpty());
    BOOST_TEST(!read("no drawing", true).refused.isEmpty());
    const std::string head = "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'>";
    BOOST_TEST(read(head + "<rect id='a' width='5' height='5'/></svg>", true).refused.isEmpty());
    BOOST_TEST(!read(head + "<script>alert(1)</script></svg>", true).refused.isEmpty());
    BOOST_TEST(!PictureField::read("/nowhere/at/all.png", false).refused.isEmpty());
    fs::remove_all(home);
}

BOOST_AUTO_TEST_CASE(a_further_language_starts_with_the_words_of_another_and_lists_what_is_to_be_translated) {
    Office office;
    office.openDraft();
    const auto item = hsg::editor::newLanguage(office.facts(), "fr", "en");
    BOOST_REQUIRE(office.desk().apply(item.edits, "new language"));
    office.settle();
    BOOST_TEST(office.facts().check->errors() == 0);
    BOOST_TEST(office.facts().languages.back() == "fr");
    const auto words = [&] {
        return office.facts().wordsOf(office.facts().labels, "question.reach", "fr").toStdString();
    };
    BOOST_TEST(words().starts_with("(new) "));
    const auto count = [&]() -> std::size_t {
        const auto& last = office.facts().outline.back();
        return last.id == hsg::editor::newWordsGroup ? last.children.size() : 0;
    };
    const auto before = count();
    BOOST_TEST(before > 500u);
    BOOST_REQUIRE(office.desk().apply(
        {reporting::authoring::SetWords{"fr", "question.reach", "Jusqu’où va le produit", false}}, "words"));
    office.settle();
    BOOST_TEST(count() == before - 1);
    office.desk().undo();
    office.desk().undo();
    office.settle();
    BOOST_TEST(count() == 0u);
}

BOOST_AUTO_TEST_CASE(completion_offers_what_the_compiler_knows_also_while_the_draft_has_errors) {
    Office office;
    office.openDraft();
    const auto offers = [&](const char* word) {
        return hsg::editor::conditionWords(office.facts(), QString()).contains(QLatin1String(word));
    };
    for (const char* word : {"own.reach", "own.prior_conclusion", "prior.months", "blinded.count", "films.SPILL",
                             "interval.grade", "param.oil_volume_max", "own.blinded_differs", "acknowledged"})
        BOOST_TEST(offers(word), word);
    BOOST_REQUIRE(office.desk().apply(
        {reporting::authoring::SetValue{{"questions/06_tube.yaml", {"questions", "@reach", "shownWhen"}},
                                        reporting::authoring::DraftValue::scalar("own.reech == R1")}},
        "a mistake"));
    office.settle();
    BOOST_REQUIRE(office.facts().check->errors() > 0);
    BOOST_TEST(offers("own.prior_conclusion"));
    const auto keys = hsg::editor::fileWords(office.facts(), "report.yaml", "page", "    ");
    BOOST_TEST(keys.contains(QStringLiteral("fontSize: ")));
}

BOOST_AUTO_TEST_CASE(every_ink_of_the_editor_stands_out_from_its_ground) {
    namespace theme = hsg::theme;
    for (const auto& ground : {theme::surface, theme::raised, theme::ground}) {
        for (const auto& ink :
             {theme::text, theme::dim, theme::accent, theme::good, theme::warning, theme::alert, theme::disabled})
            BOOST_TEST(fake::contrast(ink, ground) >= 4.5, ink.name().toStdString()
                                                               << " on " << ground.name().toStdString());
    }
    BOOST_TEST(fake::contrast(Qt::white, theme::chosen) >= 4.5);
}
