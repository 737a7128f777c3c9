// Draws a code over each picture of a folder with one of the peers, from the picture's file to the bytes of a PNG.
//   node draw.mjs qartjs|awesome-qr PICTURES OUT PAYLOAD SIZE TIMES
// Prints a line for each picture: its name, a tab, and the milliseconds of each time, after one that does not count.
import { createCanvas, loadImage, Image as Decoded } from '@napi-rs/canvas'
import { createRequire } from 'node:module'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'

const [peer, pictures, out, payload, size, times] = process.argv.slice(2)
const require = createRequire(import.meta.url)

/** qartjs is written for browsers, which have decoded the picture of a page before it is drawn. */
const decoded = new Map()

class BrowserImage {
  set src(source) {
    if (decoded.has(source)) {
      this.take(decoded.get(source))
      return
    }
    const image = new Decoded()
    image.onload = () => {
      this.take(image)
      this.onload?.()
    }
    image.src = source
  }

  take(image) {
    this.real = image
    this.width = image.width
    this.height = image.height
  }
}

/** A canvas gives a PNG when nothing else is said, as in the package that the peers were written for. */
function withPng(canvas) {
  const bytes = canvas.toBuffer.bind(canvas)
  canvas.toBuffer = (type = 'image/png', ...rest) => bytes(type, ...rest)
  return canvas
}

/** A browser takes anything for a canvas' side. */
function ignoreUndefined(canvas, side) {
  const { get, set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(canvas), side)
  Object.defineProperty(canvas, side, {
    get: () => get.call(canvas),
    set: value => value === undefined || set.call(canvas, value),
  })
}

function browser() {
  globalThis.window = globalThis
  globalThis.self = globalThis
  globalThis.Image = BrowserImage
  globalThis.Element = class {}
  globalThis.document = {
    createElement() {
      const canvas = withPng(createCanvas(1, 1))
      for (const side of ['width', 'height']) ignoreUndefined(canvas, side)
      const context = canvas.getContext('2d')
      const draw = context.drawImage.bind(context)
      context.drawImage = (image, ...where) => {
        const real = image instanceof BrowserImage ? image.real : image
        if (real) draw(real, ...where)
      }
      canvas.getContext = () => context
      return canvas
    },
  }
}

async function qartjs(file) {
  decoded.set(file, await loadImage(readFileSync(file)))
  const canvas = await new Promise(resolve =>
    new globalThis.QArt({ value: payload, imagePath: file, filter: 'color', size: Number(size) }).make(resolve))
  decoded.clear()
  return canvas.toBuffer('image/png')
}

async function awesome(file) {
  const { AwesomeQR } = require('awesome-qr')
  return await new AwesomeQR({
    text: payload, size: Number(size), backgroundImage: readFileSync(file), autoColor: true,
  }).draw()
}

const canvases = require('canvas')
const create = canvases.createCanvas
canvases.createCanvas = (...sides) => withPng(create(...sides))
if (peer === 'qartjs') {
  browser()
  require('qartjs')
}
const draw = { qartjs, 'awesome-qr': awesome }[peer]
if (!draw) throw new Error(`"${peer}" is neither qartjs nor awesome-qr`)
const files = readdirSync(pictures).filter(name => name.endsWith('.png')).sort()
for (const name of files) await draw(join(pictures, name))
for (const name of files) {
  const taken = []
  for (let i = 0; i < Number(times); i++) {
    const before = performance.now()
    const png = await draw(join(pictures, name))
    taken.push((performance.now() - before).toFixed(2))
    if (i === 0) writeFileSync(join(out, name), png)
  }
  console.log(basename(name, '.png') + '\t' + taken.join('\t'))
}
