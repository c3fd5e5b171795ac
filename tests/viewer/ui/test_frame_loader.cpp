#include <boost/test/unit_test.hpp>

#include "tests/viewer/ui/films.h"
#include "viewer/ui/frame_loader.h"

using namespace viewer;
using Ref = sdk::ImageRef;

namespace {

std::shared_ptr<films::Source> run(films::Set& set, int frames, int edge) {
    auto source = std::make_shared<films::Source>();
    source->count = frames;
    source->grey = films::twelveBit();
    source->make = [edge](int) { return films::ramp(edge, edge); };
    set.add("1.1", source);
    return source;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_frame_is_decoded_once_however_often_it_is_wanted) {
    films::Set set;
    const auto source = run(set, 3, 64);
    *source->blocked = true;
    ui::FrameLoader loader(set.provider);
    int told = 0;
    QObject::connect(&loader, &ui::FrameLoader::loaded, [&] { ++told; });
    for (int i = 0; i < 50; ++i) loader.want({{"1.1", 1}});
    BOOST_TEST(!loader.find({"1.1", 1}).has_value());  // the caller never waits
    *source->blocked = false;
    BOOST_TEST(films::waitFor([&] { return told == 1; }));
    loader.want({{"1.1", 1}});
    films::waitFor([] { return false; }, 50);
    BOOST_TEST(source->decoded == 1);
}

BOOST_AUTO_TEST_CASE(what_waits_is_replaced_by_the_newest_wish) {
    films::Set set;
    const auto source = run(set, 100, 64);
    *source->blocked = true;
    ui::FrameLoader loader(set.provider);
    for (int n = 1; n <= 100; ++n) loader.want({{"1.1", n}});
    *source->blocked = false;
    BOOST_TEST(films::waitFor([&] { return loader.find({"1.1", 100}).has_value(); }));
    BOOST_TEST(source->decoded <= 6);  // those under way, and the last
}

BOOST_AUTO_TEST_CASE(memory_stays_within_its_bound) {
    films::Set set;
    run(set, 40, 256);  // 128 KiB a frame
    ui::FrameLoader loader(set.provider, 1 << 20);
    std::vector<Ref> all;
    for (int n = 1; n <= 40; ++n) all.push_back({"1.1", n});
    int told = 0;
    QObject::connect(&loader, &ui::FrameLoader::loaded, [&] {
        ++told;
        BOOST_TEST(loader.bytesHeld() <= std::size_t(1 << 20));
    });
    loader.want(all);
    BOOST_TEST(films::waitFor([&] { return told == 40; }));
    BOOST_TEST(loader.bytesHeld() > std::size_t(600000));
}

BOOST_AUTO_TEST_CASE(errors_are_answers_and_other_studies_forget_them) {
    films::Set set;
    const auto source = run(set, 1, 16);
    source->broken = true;
    ui::FrameLoader loader(set.provider);
    loader.want({{"1.1", 1}, {"7.7", 1}});
    BOOST_TEST(films::waitFor([&] { return loader.find({"1.1", 1}) && loader.find({"7.7", 1}); }));
    BOOST_TEST(loader.find({"1.1", 1})->error().code == "frame.decode");
    BOOST_TEST(loader.find({"7.7", 1})->error().code == "dicom.open");
    loader.forget();
    BOOST_TEST(!loader.find({"1.1", 1}).has_value());
}
