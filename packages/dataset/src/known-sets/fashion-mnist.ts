import type { KnownSet } from './known-set.ts';

/** Ten kinds of clothing in the form of MNIST. */
export const fashionMnist: KnownSet = {
  name: 'fashion-mnist',
  label: 'Fashion-MNIST clothes',
  // "Labels" of https://github.com/zalandoresearch/fashion-mnist.
  classNames: [
    'T-shirt/top',
    'Trouser',
    'Pullover',
    'Dress',
    'Coat',
    'Sandal',
    'Shirt',
    'Sneaker',
    'Bag',
    'Ankle boot',
  ],
  sha256: {
    trainImages: 'c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888',
    trainLabels: 'bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9',
    testImages: '5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b',
    testLabels: '0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34',
  },
  url: 'https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion/',
  downloadBytes: 30_900_000,
  debian: { packageName: 'dataset-fashion-mnist', folder: '/usr/share/datasets/fashion-mnist' },
  licence: 'MIT',
  citation: 'H. Xiao, K. Rasul, R. Vollgraf, https://arxiv.org/abs/1708.07747',
};
