#include <atomic>
#include <boost/test/unit_test.hpp>
#include <latch>
#include <stdexcept>
#include <thread>

#include "viewer/host/frame_cache.h"

using viewer::Frame;
using viewer::host::FrameCache;

namespace {

/// 2 × 500 bytes.
FrameCache::FramePtr thousandBytes() {
    auto frame = std::make_shared<Frame>();
    frame->width = 25;
    frame->height = 20;
    frame->indices.resize(500);
    return frame;
}

FrameCache::Outcome unexpectedDecode() {
    BOOST_ERROR("decoded once more");
    return thousandBytes();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(frame_cache)

BOOST_AUTO_TEST_CASE(a_frame_is_decoded_once_however_many_ask_at_a_time) {
    FrameCache cache(1 << 20);
    std::atomic<int> decodes = 0, equal = 0;
    std::latch start(8);
    std::vector<FrameCache::FramePtr> got(8);
    {
        std::vector<std::jthread> threads;
        for (std::size_t t = 0; t < got.size(); ++t)
            threads.emplace_back([&, t] {
                start.arrive_and_wait();
                got[t] = *cache.get({"film", 1}, [&]() -> FrameCache::Outcome {
                    ++decodes;
                    std::this_thread::sleep_for(std::chrono::milliseconds(30));
                    return thousandBytes();
                });
            });
    }
    for (const auto& frame : got) equal += frame == got.front() ? 1 : 0;
    BOOST_TEST(decodes == 1);
    BOOST_TEST(equal == 8);
}

BOOST_AUTO_TEST_CASE(frames_of_other_films_are_decoded_meanwhile) {
    FrameCache cache(1 << 20);
    std::latch both(2);
    const auto decode = [&]() -> FrameCache::Outcome {
        both.arrive_and_wait();  // would wait for ever if the cache let one in at a time
        return thousandBytes();
    };
    const std::jthread other([&] { cache.get({"one", 1}, decode); });
    BOOST_TEST(cache.get({"two", 1}, decode).has_value());
}

BOOST_AUTO_TEST_CASE(memory_is_bounded_and_the_least_recently_used_goes_first) {
    FrameCache cache(10'000);
    const auto decode = []() -> FrameCache::Outcome { return thousandBytes(); };
    for (int n = 1; n <= 10; ++n) cache.get({"run", n}, decode);
    cache.get({"run", 1}, unexpectedDecode);  // used again: 2 is the oldest now
    for (int n = 11; n <= 300; ++n) {
        cache.get({"run", n}, decode);
        cache.get({"run", 1}, unexpectedDecode);
        BOOST_TEST(cache.bytesKept() <= 10'000u);
    }
    int decodes = 0;
    cache.get({"run", 2}, [&]() -> FrameCache::Outcome { return ++decodes, thousandBytes(); });
    BOOST_TEST(decodes == 1);
    cache.get({"run", 300}, unexpectedDecode);
    cache.setCapacity(3000);
    BOOST_TEST(cache.bytesKept() <= 3000u);
    BOOST_TEST(cache.bytesKept() > 0u);
}

BOOST_AUTO_TEST_CASE(what_anybody_holds_is_shared_even_where_it_is_not_kept) {
    FrameCache cache(0);
    const auto held = *cache.get({"film", 1}, [] { return FrameCache::Outcome(thousandBytes()); });
    BOOST_TEST(cache.bytesKept() == 0u);
    BOOST_TEST((*cache.get({"film", 1}, unexpectedDecode) == held));
    int decodes = 0;
    for (int i = 0; i < 2; ++i)
        cache.get({"film", 2}, [&]() -> FrameCache::Outcome { return ++decodes, thousandBytes(); });
    BOOST_TEST(decodes == 2);
}

BOOST_AUTO_TEST_CASE(a_frame_that_failed_is_tried_again_and_nobody_waits_for_it_for_ever) {
    FrameCache cache(1 << 20);
    int tries = 0;
    const auto fail = [&]() -> FrameCache::Outcome {
        ++tries;
        return tl::unexpected(viewer::sdk::Error{"frame.decode", "Damaged.", ""});
    };
    BOOST_TEST(cache.get({"film", 1}, fail).error().message == "Damaged.");
    BOOST_TEST(!cache.get({"film", 1}, fail).has_value());
    BOOST_TEST(tries == 2);
    const auto thrown =
        cache.get({"film", 1}, []() -> FrameCache::Outcome { throw std::runtime_error("of a library"); });
    BOOST_TEST(thrown.error().code == "frame.decode");
    BOOST_TEST(cache.get({"film", 1}, [] { return FrameCache::Outcome(thousandBytes()); }).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
