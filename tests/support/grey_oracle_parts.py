"""Parts of grey_oracle.py: shutters, overlay planes, palettes, from the text of PS3.3 alone."""
import numpy as np


def inside_polygon(vertices, row, column):
    """Within, or on an edge."""
    odd = False
    for (r0, c0), (r1, c1) in zip(vertices, vertices[1:] + vertices[:1]):
        cross = (c1 - c0) * (row - r0) - (r1 - r0) * (column - c0)
        if abs(cross) < 1e-9 and min(r0, r1) <= row <= max(r0, r1) and min(c0, c1) <= column <= max(c0, c1):
            return True
        if (r0 > row) != (r1 > row) and column < (c1 - c0) * (row - r0) / (r1 - r0) + c0:
            odd = not odd
    return odd


def hidden(ds, rows, columns, ignore):
    """Where the shutter hides."""
    y, x = np.mgrid[1 : rows + 1, 1 : columns + 1]
    result = np.zeros((rows, columns), bool)
    for shape in np.atleast_1d(ds.get("ShutterShape", [])):
        if shape in ignore:
            continue
        if shape == "RECTANGULAR":
            result |= ((x < float(ds.ShutterLeftVerticalEdge)) | (x > float(ds.ShutterRightVerticalEdge)) |
                       (y < float(ds.ShutterUpperHorizontalEdge)) | (y > float(ds.ShutterLowerHorizontalEdge)))
        elif shape == "CIRCULAR":
            row, column = (float(v) for v in ds.CenterOfCircularShutter)
            result |= np.hypot(y - row, x - column) > float(ds.RadiusOfCircularShutter)
        elif shape == "POLYGONAL":
            numbers = [float(v) for v in ds.VerticesOfThePolygonalShutter]
            vertices = list(zip(numbers[::2], numbers[1::2]))
            result |= ~np.vectorize(lambda r, c: inside_polygon(vertices, r, c))(y, x)
        elif shape == "BITMAP":
            result |= own_plane(ds, int(ds.ShutterOverlayGroup), 1, rows, columns)
    return result


def own_plane(ds, group, frame, rows, columns):
    """Overlay Data of a group over one frame of the image (C.9.2)."""
    result = np.zeros((rows, columns), bool)
    height, width = ds[group, 0x10].value, ds[group, 0x11].value
    frames = int(ds[group, 0x15].value) if (group, 0x15) in ds else 1
    first = int(ds[group, 0x51].value) if (group, 0x51) in ds else 1
    index = 0 if frames == 1 else frame - first
    if not 0 <= index < frames:
        return result
    bits = np.unpackbits(np.frombuffer(ds[group, 0x3000].value, np.uint8), bitorder="little")
    bits = bits[index * height * width : (index + 1) * height * width].reshape(height, width)
    top, left = ds[group, 0x50].value
    for r, c in zip(*np.nonzero(bits)):
        if 0 <= top - 1 + r < rows and 0 <= left - 1 + c < columns:
            result[top - 1 + r, left - 1 + c] = True
    return result


def overlay(image, state, cells, frame):
    """Every plane of the image, or those that the state activates; its own go before those of the image."""
    result = np.zeros((image.Rows, image.Columns), bool)
    for group in range(0x6000, 0x6020, 2):
        if state is not None and not ((group, 0x1001) in state and state[group, 0x1001].value):
            continue
        ds = state if state is not None and (group, 0x3000) in state else image
        if (group, 0x10) not in ds:
            continue
        if (group, 0x3000) in ds:
            result |= own_plane(ds, group, frame, image.Rows, image.Columns)
        else:
            result |= (cells[frame - 1] >> ds[group, 0x102].value & 1).astype(bool)
    return result


def palette(ds, values):
    """C.7.6.3.1.5 and C.7.9.2, 16-bit entries shown by their upper byte."""
    channels = []
    for n in range(3):
        count, first, _ = ds[0x0028, 0x1101 + n].value
        if (0x0028, 0x1201 + n) in ds:
            entries = np.frombuffer(ds[0x0028, 0x1201 + n].value, "<u2")
        else:
            entries = expanded(np.frombuffer(ds[0x0028, 0x1221 + n].value, "<u2"))
        channels.append(entries[np.clip(values - first, 0, (count or 65536) - 1)] >> 8)
    return np.stack(channels, -1)


def expanded(words):
    out = []

    def segment(at):
        code, length = int(words[at]), int(words[at + 1])
        if code == 0:
            out.extend(int(w) for w in words[at + 2 : at + 2 + length])
            return at + 2 + length
        if code == 1:
            start, end = out[-1], int(words[at + 2])
            out.extend(int(round(start + (end - start) * i / length)) for i in range(1, length + 1))
            return at + 3
        at_word = (int(words[at + 2]) + 65536 * int(words[at + 3])) // 2
        for _ in range(length):
            at_word = segment(at_word)
        return at + 4

    at = 0
    while at < len(words):
        at = segment(at)
    return np.asarray(out)
